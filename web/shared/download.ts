import { send } from '../api/index.ts';

/** Fetches a file and hands it to the browser under the name that the server gave it. Problems are thrown, not downloaded. */
export async function download(address: string, query: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const url = new URL(address, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const response = await send(new Request(url));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers.get('content-disposition') ?? '') || '导出.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** `attachment; filename*=UTF-8''%E5%8D%95.xlsx` → 单.xlsx */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (!encoded) return /filename="?([^";]+)/i.exec(disposition)?.[1] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
