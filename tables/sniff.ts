import { Refusal } from './problems.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const OTHER: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x89, 0x50, 0x4e, 0x47], '图片（PNG）'],
  [[0xff, 0xd8, 0xff], '图片（JPEG）'],
  [[0x47, 0x49, 0x46, 0x38], '图片（GIF）'],
  [[0x52, 0x61, 0x72, 0x21], '压缩包（RAR）'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包（7z）'],
  [[0x1f, 0x8b], '压缩包（gzip）'],
];
const ADVICE = '请提供 Excel 工作簿（.xlsx）或 CSV 文件。';
const SAVE_AS = '请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再提供新文件。';

/** The kind of a file from its first bytes; its name is never asked. Throws Refusal for what is neither XLSX nor CSV. */
export function sniff(bytes: Uint8Array): 'zip' | 'text' {
  if (startsWith(bytes, OLE)) throw oleRefusal(bytes);
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 9) return 'zip';
  for (const [magic, name] of OTHER) {
    if (startsWith(bytes, magic)) throw new Refusal('other-format', `这是${name}，不是表格。${ADVICE}`);
  }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && start.includes(0)) throw new Refusal('other-format', `无法识别的二进制文件，不是表格。${ADVICE}`);
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|meta|head|\?xml)/i.test(start.toString('latin1', 0, 512))) {
    throw new Refusal('other-format', `这个文件的内容是网页（HTML 或 XML），只是名字像表格。${SAVE_AS}`);
  }
  return 'text';
}

/** .xls and password-protected .xlsx share one container; the latter names its stream in UTF-16. */
function oleRefusal(bytes: Uint8Array): Refusal {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new Refusal('encrypted', '工作簿设有打开密码，无法读取。请在 Excel 中取消密码（文件—信息—保护工作簿）后再提供。');
  }
  return new Refusal('xls', `这是旧版 Excel（.xls）或其他旧版 Office 文件，本工具不读取。${SAVE_AS}`);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
