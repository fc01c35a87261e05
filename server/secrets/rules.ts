import { COMMON } from './common.ts';

const SHORTEST = 10;
export const LONGEST = 128;

/** Shown wherever a password is chosen. */
export const PASSWORD_RULES: readonly string[] = [
  `至少 ${SHORTEST} 个字符`,
  '至少包含两类字符：小写字母、大写字母、数字、其他符号（含汉字）',
  '不包含账号名或姓名',
  '不是常见密码，也不只是重复或连续的字符',
];

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** What is wrong with a password, as a sentence; undefined where nothing is. */
export function passwordFault(password: string, person: { readonly login: string; readonly name: string }): string | undefined {
  const text = password.normalize('NFKC');
  const lower = text.toLowerCase();
  if ([...text].length < SHORTEST) return `密码至少 ${SHORTEST} 个字符`;
  if ([...text].length > LONGEST) return `密码最多 ${LONGEST} 个字符`;
  if (KINDS.filter((kind) => kind.test(text)).length < 2) return '密码至少包含两类字符：小写字母、大写字母、数字、其他符号';
  if (holds(lower, person.login)) return '密码不能包含账号名';
  if (holds(lower, person.name)) return '密码不能包含姓名';
  if (COMMON.has(lower) || COMMON.has(lower.replace(/[^a-z0-9]+/g, '')) || isMonotonous(lower)) return '这个密码太常见，容易被猜到，请换一个';
  return undefined;
}

/** Very short names would forbid half of all passwords. */
const holds = (lower: string, part: string): boolean => [...part].length >= 2 && lower.includes(part.normalize('NFKC').toLowerCase());

/** Few different characters, or mostly a run like 12345 or edcba. */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  if (new Set(codes).size < 5) return true;
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0));
  return [1, -1].some((step) => steps.filter((one) => one === step).length >= 0.7 * steps.length);
}
