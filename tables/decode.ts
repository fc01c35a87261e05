import { Refusal } from './problems.ts';

const ADVICE = '请用 Excel 打开原表，另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿（*.xlsx）”后再提供。';

/** Text of a CSV file: UTF-16 by its mark, then strict UTF-8, then strict GB18030. Throws Refusal 'encoding' when none fits. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return strict(bytes, 'utf-16le') ?? refuse('UTF-16');
  if (first === 0xfe && second === 0xff) return strict(bytes, 'utf-16be') ?? refuse('UTF-16');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  if (first === 0xef && second === 0xbb && third === 0xbf) return refuse('UTF-8');
  if (looksLikeDamagedUtf8(bytes)) return refuse('UTF-8');
  return strict(bytes, 'gb18030') ?? refuse();
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One broken byte must not turn a UTF-8 file into GB18030 gibberish: a GB text read as UTF-8 is broken nearly everywhere. */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return whole > 10 * broken;
}

function refuse(encoding?: string): never {
  const what = encoding === undefined ? '文字编码既不是 UTF-8 也不是 GB18030（GBK）' : `文字编码是 ${encoding}，但内容有损坏`;
  throw new Refusal('encoding', `${what}，无法读出文字。${ADVICE}`);
}
