import { parseNumber } from './numbers.ts';

const SIGN = /^\s*[=+\-@＝＋－＠\t\r]/;

/** A spreadsheet would run it: it begins with = + - @ and is neither a plain signed number nor only dashes ('-' for "none"). */
export function isFormula(text: string): boolean {
  return SIGN.test(text) && !/^\s*[-+－]+\s*$/.test(text) && parseNumber(text) === undefined;
}

/** Text made harmless for CSV with a leading apostrophe; apostrophes already before a sign get one more, so that it can be undone. */
export function neutralise(text: string): string {
  return isFormula(text) || isNeutralised(text) ? `'${text}` : text;
}

/** True for what `neutralise` has put an apostrophe before: taking the first character off gives the text back. */
export function isNeutralised(text: string): boolean {
  return text.startsWith("'") && SIGN.test(text.replace(/^'+/, ''));
}
