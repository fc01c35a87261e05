import { type Fraction, fraction, mul } from '../../number/fraction.ts';
import type { Expression } from './ast.ts';
import { isBareName, isBareRuleId } from './characters.ts';
import { callZh, wordSpelt, wordZh } from './words.ts';

/**
 * An expression in its Chinese spelling with as few brackets as its tree allows. Reading the result back gives the same tree (spans aside),
 * as long as it keeps within the limits of length and depth.
 */
export const printExpression = (e: Expression): string => at(e, OR);

/** How tightly a node binds; a part that binds more loosely than its place asks for gets brackets. */
const [OR, AND, NOT, COMPARE, ADD, MULTIPLY, UNARY, ATOM] = [0, 1, 2, 3, 4, 5, 6, 7];

function tightness(e: Expression): number {
  switch (e.kind) {
    case 'or':
      return OR;
    case 'and':
      return AND;
    case 'not':
      return NOT;
    case 'compare':
      return COMPARE;
    case 'arithmetic':
      return e.op === '+' || e.op === '-' ? ADD : MULTIPLY;
    case 'negate':
      return UNARY;
    case 'number':
      return terminates(e.value) ? ATOM : MULTIPLY;
    default:
      return ATOM;
  }
}

const at = (e: Expression, least: number): string => (tightness(e) < least ? `(${print(e)})` : print(e));

function print(e: Expression): string {
  switch (e.kind) {
    case 'number':
      return printNumber(e.value, e.percent);
    case 'text':
      return printText(e.value);
    case 'truth':
      return wordZh(e.value ? 'yes' : 'no');
    case 'date':
      return e.value;
    case 'name':
      return printName(e.name);
    case 'full':
      return wordZh('full');
    case 'negate':
      // `-5` is the number −5; the negation of 5 keeps its brackets.
      return e.of.kind === 'number' && e.of.value.num >= 0n ? `-(${print(e.of)})` : `-${at(e.of, UNARY)}`;
    case 'not':
      return `${wordZh('not')} ${at(e.of, NOT)}`;
    case 'or':
      return `${at(e.left, OR)} ${wordZh('or')} ${at(e.right, AND)}`;
    case 'and':
      return `${at(e.left, AND)} ${wordZh('and')} ${at(e.right, NOT)}`;
    case 'compare':
      return `${at(e.left, ADD)} ${e.op} ${at(e.right, ADD)}`;
    case 'arithmetic': {
      const own = tightness(e);
      return `${at(e.left, own)} ${e.op} ${at(e.right, own + 1)}`;
    }
    case 'plain':
      return `${callZh(e)}(${e.args.map(printExpression).join(', ')})`;
    case 'peer':
      return `${callZh(e)}(${e.of ? printExpression(e.of) : ''})`;
    case 'record':
      return `${callZh(e)}(${printName(e.fact)}${e.level === undefined ? '' : `, ${printText(e.level)}`})`;
    case 'points':
      return `${callZh(e)}(${isBareRuleId(e.rule) ? e.rule : printText(e.rule)})`;
  }
}

/** A name, in 「」 where it could be read as something else. */
const printName = (name: string): string => (isBareName(name) && !wordSpelt(name) ? name : `「${name}」`);

const QUOTES = [
  ["'", "'"],
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
] as const;

function printText(text: string): string {
  const [open, close] = QUOTES.find(([, closing]) => !text.includes(closing)) ?? QUOTES[0];
  return `${open}${text}${close}`;
}

/** Whether a fraction is a finite decimal, as every number that was read from a text is. */
function terminates({ den }: Fraction): boolean {
  let rest = den;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** A number exactly: `0.5`, `98%`; `1 / 3` where it has no finite decimal (such numbers are computed, never read). */
export function printNumber(value: Fraction, percent = false): string {
  const shown = percent ? mul(value, fraction(100n)) : value;
  if (!terminates(shown)) return `${value.num} / ${value.den}`;
  let [places, size] = [0, shown.num < 0n ? -shown.num : shown.num];
  for (; size % shown.den !== 0n; places++) size *= 10n;
  const digits = (size / shown.den).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${shown.num < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}${percent ? '%' : ''}`;
}
