const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** True for a valid 统一社会信用代码: 18 characters, the last of them the check character (GB 32100-2015: weights 3^i mod 31). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false;
  return checkCharacter(code) === code[17];
}

/** The check character of the first 17. */
export function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(code[place] ?? '0'), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}
