import { deliver } from './send.ts';

/** While a file is on its way: how much of it has gone, 0 to 1, and the way to stop it. */
export interface Sending {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * What a call of the API needs to send a file: `client.POST('/api/v1/units/import', fileIn(file, sending))`, or the same to a mutation.
 * `fetch` cannot tell how much has gone, so this goes by XMLHttpRequest.
 */
export function fileIn<F extends Readonly<Record<string, string>> = Record<never, never>>(file: File, sending: Sending, fields?: F) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
  // Fields go first: the server reads them before the file.
  form.append('file', file, file.name);
  return {
    body: { ...(fields as F), file: file.name },
    bodySerializer: () => form,
    fetch: ({ url }: Request) => transmit({ method: 'POST', url, body: form }, sending),
  };
}

interface Transmission {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: FormData | Blob | null;
}

/** Sends a body and tells how much of it has gone; a session that ends on the way is renewed as everywhere. */
export const transmit = (transmission: Transmission, sending: Sending): Promise<Response> =>
  deliver((token) => once(transmission, token, sending), true, sending.signal);

function once({ method, url, headers = {}, body }: Transmission, token: string | null, { onProgress, signal }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (token) request.setRequestHeader('x-csrf-token', token);
    request.responseType = 'blob';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const empty = request.status === 204 || request.status === 304;
  return new Response(empty ? null : (request.response as Blob), { status: request.status, headers });
}
