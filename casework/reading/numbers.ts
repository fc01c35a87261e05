const DIGIT_0 = 48;
const E = 69;

/** 15 digits are all that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** What is wrong with a case number, told from its bytes. */
export function numberFault(bytes: Uint8Array, from: number, to: number): { code: string; message: string } | undefined {
  const length = to - from;
  if (length === 0) return { code: 'no-number', message: '没有办件编号' };
  if (length > 100) return { code: 'long-number', message: '办件编号超过 100 个字节，不像编号；请检查是不是选错了列' };
  if (length > 24) return undefined;
  let seen = false;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if ((byte | 32) === (E | 32)) {
      if (seen) return undefined;
      seen = true;
    } else if (byte > 57 || byte < 43 || byte === 44 || byte === 47) return undefined;
  }
  if (!seen) return undefined;
  const text = String.fromCharCode(...bytes.subarray(from, to));
  if (!/^\d+(\.\d+)?E[+-]?\d+$/i.test(text)) return undefined;
  return {
    code: 'scientific',
    message: `"${text}"是 Excel 把长编号当成数字后的样子，原来的编号已经丢失；请从系统重新导出，打开前把这一列设为"文本"格式`,
  };
}

/** Long numbers that all end in zeros: a spreadsheet had them as numbers and lost their last digits. */
export class PrecisionWatch {
  #long = 0;
  #zeros = 0;

  see(bytes: Uint8Array, from: number, to: number): void {
    if (to - from <= KEPT_DIGITS + 1) return;
    this.#long++;
    if (bytes[to - 1] !== DIGIT_0 || bytes[to - 2] !== DIGIT_0) return;
    for (let i = from; i < to; i++) {
      const digit = (bytes[i] as number) - DIGIT_0;
      if (digit < 0 || digit > 9 || (i - from >= KEPT_DIGITS && digit !== 0)) return;
    }
    this.#zeros++;
  }

  get lost(): boolean {
    return this.#zeros >= 5 && this.#zeros > this.#long * 0.9;
  }

  get message(): string {
    return `${this.#zeros} 个办件编号从第 16 位起都是 0，像是被 Excel 当成数字后丢了末尾几位；请核对，最好把这一列设为"文本"重新导出`;
  }
}
