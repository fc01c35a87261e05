/** 统一社会信用代码 (GB 32100-2015): 18 characters; positions 9–17 are the organisation code (GB 11714) with a check character of its own. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** A code as people type or paste it → as it is compared: no spaces or dashes, half-width, upper case. */
export const tidyCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{C}‐-―-]/gu, '')
    .toUpperCase();

/** What is wrong with a code, for people; undefined for a valid one. */
export function creditCodeFault(code: string): string | undefined {
  const strange = /[^0-9A-HJ-NP-RTUWXY]/u.exec(code);
  if (strange) return `统一社会信用代码里不会有“${strange[0]}”（只用数字和 I、O、S、V、Z 以外的大写字母），请核对`;
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现在是 ${code.length} 位，请核对`;
  if (organisationCheck(code.slice(8, 16)) !== code[16]) return '统一社会信用代码的第 9 至 17 位（组织机构代码）校验不通过，请核对是否抄错';
  if (checkCharacter(code) !== code[17]) return '统一社会信用代码的末位校验不通过，请核对是否抄错';
  return undefined;
}

/** The check character of the first 17: weights 3^i mod 31. */
export function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(code[place] ?? '0'), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** The check character of the eight of an organisation code: 11 − sum mod 11, where 10 is X and 11 is 0. */
export function organisationCheck(eight: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, place) => total + weight * Number.parseInt(eight[place] ?? '0', 36), 0);
  return '0X987654321'[sum % 11] ?? '';
}
