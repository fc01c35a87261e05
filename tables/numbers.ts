import { cleanText, halfWidth } from './text.ts';

/** A number read from text, exact. */
export type ParsedNumber = {
  /** Digits as written, without thousands separators, plus sign or percent sign: '98.5' for '98.5%'. */
  readonly text: string;
  readonly percent: boolean;
  /** The value meant, exact: '0.985' for '98.5%'. */
  readonly decimal: string;
  /** `decimal` as the nearest double. */
  readonly value: number;
};

const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?(\s*%)?$/;

/**
 * A decimal number from text: '1,234.5', '-3', '１２', '98.5%', '.5'. Undefined for exponents ('1.2E+17'), hex, NaN, Infinity,
 * misplaced commas, words, units and empty text.
 */
export function parseNumber(text: string): ParsedNumber | undefined {
  const match = NUMBER.exec(halfWidth(cleanText(text)));
  if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined;
  const digits = (match[1] === '-' ? '-' : '') + (match[2] ?? '0').replaceAll(',', '') + (match[3] ?? '');
  const percent = match[4] !== undefined;
  const decimal = percent ? shiftPoint(digits, -2) : digits;
  const value = Number(decimal);
  return Number.isFinite(value) ? { text: digits, percent, decimal, value } : undefined;
}

/** A decimal text times ten to the power of `places`, exact: ('98.5', -2) → '0.985', ('0.5', 2) → '50'. */
export function shiftPoint(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.');
  const point = whole.length + places;
  const digits = '0'.repeat(Math.max(0, -point)) + whole + fraction + '0'.repeat(Math.max(0, point - whole.length - fraction.length));
  const at = Math.max(0, point);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(at).replace(/0+$/, '');
  return sign + left + (right === '' ? '' : `.${right}`);
}

/** A double as Excel shows it, to 15 significant digits, without exponent: 0.30000000000000004 → '0.3', 1e-7 → '0.0000001'. */
export function decimalText(value: number): string {
  const shortest = String(value);
  if (shortest.length <= 16 && /^-?\d{1,15}(?:\.\d+)?$/.test(shortest)) return shortest;
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  return shiftPoint(mantissa, Number(exponent));
}
