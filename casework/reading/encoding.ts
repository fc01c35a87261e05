import { type CaseFinding, fault } from '../finding.ts';
import type { Encoding } from './splitter.ts';

const ADVICE = '请用 Excel 或 WPS 打开原表，另存为"CSV UTF-8（逗号分隔）"或"Excel 工作簿（*.xlsx）"后再提供';

/** What the start of a file says about the whole. */
export interface Start {
  readonly encoding: Encoding;
  /** Bytes of a byte order mark, to be passed over. */
  readonly mark: number;
  /** The byte that separates fields. */
  readonly delimiter: number;
}

/** Strict reading: undefined where the bytes are not of that encoding. A character cut off at the very end is no fault. */
export function strictText(bytes: Uint8Array, encoding: Encoding, cut = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

/**
 * Encoding and separator of a CSV file from its first bytes (64 kB or more, or the whole of a smaller file), or why it is refused.
 * ASCII so far is taken for UTF-8: later cells that are not are found when they are read.
 */
export function readStart(bytes: Uint8Array): Start | CaseFinding {
  const [first, second, third] = bytes;
  if (bytes.length === 0) return fault('empty', '文件是空的，没有任何内容');
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return fault('utf-16', `文件的文字编码是 UTF-16，不能读取；${ADVICE}`);
  if (first === 0x50 && second === 0x4b) return fault('is-xlsx', '文件的内容是 Excel 工作簿（或压缩包），名字却不是 .xlsx；请改名后再提供');
  if (first === 0xd0 && second === 0xcf) return fault('xls', `这是旧版 Excel 文件（.xls），不能读取；${ADVICE}`);
  if (bytes.subarray(0, 65_536).includes(0)) {
    const wide = zeros(bytes) > 0.2;
    return fault(wide ? 'utf-16' : 'other-format', `${wide ? '文件的文字编码像是 UTF-16' : '文件里有二进制内容，不是表格'}，不能读取；${ADVICE}`);
  }
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const body = bytes.subarray(mark);
  const delimiter = guessDelimiter(body);
  if (strictText(body, 'utf-8', true) !== undefined || mark > 0) return { encoding: 'utf-8', mark, delimiter };
  if (mostlyUtf8(body)) return { encoding: 'utf-8', mark, delimiter };
  if (strictText(body, 'gb18030', true) !== undefined || mostlyGb(body)) return { encoding: 'gb18030', mark, delimiter };
  return fault('encoding', `文字编码既不是 UTF-8 也不是 GB18030（GBK），无法读出文字；${ADVICE}`);
}

function zeros(bytes: Uint8Array): number {
  const part = bytes.subarray(0, 4096);
  return part.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) / part.length;
}

/** A UTF-8 file with some lines of another encoding pasted in: most of its Chinese is still right. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return count(text, /[\u4e00-\u9fff]/g) > 4 * count(text, /\ufffd/g);
}

function mostlyGb(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes);
  return count(text, /[\u4e00-\u9fff]/g) > 10 * count(text, /\ufffd/g);
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The one of comma, tab and semicolon that the first line with any of them has most of. */
function guessDelimiter(bytes: Uint8Array): number {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000)).replace(/"(?:[^"]|"")*"/g, '');
  for (const line of start.split(/\r\n?|\n/)) {
    const counts = [',', '\t', ';'].map((mark) => ({ mark, count: line.split(mark).length - 1 }));
    const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
    if (best.count > 0) return best.mark.charCodeAt(0);
  }
  return 44;
}
