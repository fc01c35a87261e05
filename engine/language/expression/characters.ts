/** Character classes of the language, shared by the lexer, the printer and ranges. */

const WIDE = '（），、；＋－−×＊÷／＝＜＞≦≧！％．＆｜［］｛｝【】：？';
const HALF = '(),,,+--**//=<>≤≥!%.&|[]{}[]:?';

const halfOf = new Map<string, string>([...WIDE].map((wide, index) => [wide, HALF[index] ?? wide]));
for (let digit = 0; digit < 10; digit++) halfOf.set(String.fromCharCode(0xff10 + digit), String(digit));
halfOf.set(';', ',');

/** Full-width punctuation and digits in their half-width form, one UTF-16 unit for one, so that offsets stay. */
export const narrow = (text: string): string => text.replace(/[^\w\s]/g, (sign) => halfOf.get(sign) ?? sign);

const NAME = /^(?!\p{Nd})[\p{L}\p{M}\p{N}_·]+$/u;

/** Whether `text` may stand in an expression without 「」, as far as its characters go. */
export const isBareName = (text: string): boolean => NAME.test(text);

const RULE_ID = /^[\p{L}\p{M}\p{N}_·().-]+$/u;

/** Whether `text` may stand in 得分(…) as it is: a rule's id or a clause's number such as `第九条(四)`. */
export function isBareRuleId(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0 && RULE_ID.test(text);
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is an ISO date of a day that exists. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
