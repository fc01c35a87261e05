import { Problem } from '../http/problems.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest regulation file. */
export const LARGEST_FILE = MEBIBYTE;

export interface DecodedFile {
  readonly text: string;
  /** As people know it. */
  readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16';
}

/** The text of a regulation file: UTF-16 by its mark, else strict UTF-8, else strict GB18030. Anything else is no text, and is said so. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length > LARGEST_FILE) throw new Problem('too-large', '细则文件超过 1 MB，请拆分');
  if (looksBinary(bytes)) throw new Problem('unsupported-type', '这不是文本文件；Word 和 PDF 文件请另存为纯文本，或者把文字粘贴进来');
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (marked) return plain(strict(bytes, marked), 'UTF-16');
  const utf8 = strict(bytes, 'utf-8');
  return utf8 === undefined ? plain(strict(bytes, 'gb18030'), 'GB18030') : plain(utf8, 'UTF-8');
}

/** Beginnings of Word, PDF, pictures and archives. */
const BINARY = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
] as const;
const looksBinary = (bytes: Uint8Array): boolean => BINARY.some((begin) => begin.every((byte, index) => bytes[index] === byte));

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function plain(text: string | undefined, encoding: DecodedFile['encoding']): DecodedFile {
  if (text === undefined) throw new Problem('unsupported-type', '文字编码既不是 UTF-8 也不是 GB18030，请用记事本另存为 UTF-8 后再上传');
  requireText(text);
  return { text, encoding };
}

/** NUL and other control characters are no text; PostgreSQL would refuse NUL. */
export function requireText(text: string, path = 'text'): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  if (!found) return;
  const line = text.slice(0, found.index).split('\n').length;
  const message = `第 ${line} 行有不可见的控制字符，请删去后再保存`;
  throw new Problem('bad-input', message, { errors: [{ path, message }] });
}
