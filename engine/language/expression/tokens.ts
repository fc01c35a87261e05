import { type Fraction, fraction, mul, parseDecimal } from '../../number/fraction.ts';
import type { Comparison, Span } from './ast.ts';
import { isDate, narrow } from './characters.ts';
import { Refusal } from './problem.ts';
import { apartAtStart, callSpelt, type Word, wordSpelt } from './words.ts';

/** Splits an expression's text into tokens. Values are exact; spans are offsets into the text as written. */

export type Sign = '(' | ')' | ',' | '+' | '-' | '*' | '/' | Comparison;

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: Fraction; readonly percent: boolean }
    | { readonly kind: 'text' | 'date'; readonly value: string }
    | { readonly kind: 'name'; readonly value: string; readonly quoted: boolean }
    /** What stands in 得分(…), taken as one piece: ids have hyphens, clause numbers have brackets. */
    | { readonly kind: 'rule'; readonly value: string }
    | { readonly kind: 'word'; readonly value: Word }
    | { readonly kind: 'sign'; readonly value: Sign }
    | { readonly kind: 'end' }
  );

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
]);
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['=', '='],
  ['==', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['≠', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['≥', '>='],
]);
/** Signs of other languages, and what to write here. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['&&', '请写 且，前后留空格'],
  ['&', '请写 且，前后留空格'],
  ['||', '请写 或，前后留空格'],
  ['|', '请写 或，前后留空格'],
  ['!', '请写 非，例如 非 (甲 = 1)；不等于写作 <>'],
  ['=>', '请写 >='],
  ['=<', '请写 <='],
  ['><', '请写 <>'],
  ['**', '没有乘方，请用 * 连乘'],
  ['^', '没有乘方，请用 * 连乘'],
  ['%', '百分号要紧跟在数字后面，例如 98%'],
  ['[', '只用圆括号 ( )'],
  [']', '只用圆括号 ( )'],
  ['{', '只用圆括号 ( )'],
  ['}', '只用圆括号 ( )'],
  ['?', '条件取值请写 若(条件, 甲, 乙)'],
  ['」', '前面缺少「'],
  ['”', '前面缺少“'],
  ['’', '前面缺少‘'],
  ['.', '小数请写全，例如 0.5'],
  ['—', '减号请写 -'],
  ['–', '减号请写 -'],
]);

const BLANK = /[\s\u3000]+/y;
const DATE = /\d{4}-\d{1,2}-\d{1,2}(?!\d)/y;
const NUMBER = /\d+(?:\.\d+)?%?/y;
const NAME = /[\p{L}\p{M}\p{N}_·]+/uy;
const SIGN = /==|<>|!=|<=|>=|&&|\|\||=>|=<|><|\*\*|[\s\S]/uy;

/** @throws Refusal where the text has something that the language has not. */
export function tokenize(source: string): Token[] {
  const text = narrow(source);
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const blank = match(BLANK);
    if (blank) {
      at += blank.length;
      continue;
    }
    const token = quoted(source, at) ?? dateOrNumber(source, at, match) ?? nameOrWord(source, at, match(NAME)) ?? signAt(at, match(SIGN) ?? '');
    tokens.push(token);
    at = token.to;
    const rule = token.kind === 'sign' && token.value === '(' && callsPointsOf(tokens) ? ruleId(source, text, at) : undefined;
    if (rule) {
      tokens.push(rule);
      at = rule.to;
    }
  }
  tokens.push({ kind: 'end', from: source.length, to: source.length });
  return tokens;
}

function quoted(source: string, from: number): Token | undefined {
  const closing = CLOSING.get(source[from] ?? '');
  if (!closing) return undefined;
  const end = source.indexOf(closing, from + 1);
  if (end < 0) throw new Refusal('unclosed-quote', `引号没有成对，请在后面补上 ${closing}`, { from, to: source.length });
  const [value, to] = [source.slice(from + 1, end), end + 1];
  if (closing !== '」') return { kind: 'text', value, from, to };
  if (value.trim() === '') throw new Refusal('empty-name', '「」里没有名称，请写上', { from, to });
  return { kind: 'name', value: value.trim(), quoted: true, from, to };
}

function dateOrNumber(source: string, from: number, match: (pattern: RegExp) => string | undefined): Token | undefined {
  const written = match(DATE) ?? match(NUMBER);
  if (written === undefined) return undefined;
  const to = from + written.length;
  refuseTail(source, from, to);
  if (written.includes('-')) {
    if (!isDate(written)) throw new Refusal('bad-date', `"${written}"不是日期，请写成 2026-05-01 的样子；要相减，减号前后请留空格`, { from, to });
    return { kind: 'date', value: written, from, to };
  }
  const percent = written.endsWith('%');
  const value = parseDecimal(percent ? written.slice(0, -1) : written);
  if (!value) throw new Refusal('bad-number', `"${written}"不是数字`, { from, to });
  return { kind: 'number', value: percent ? mul(value, fraction(1n, 100n)) : value, percent, from, to };
}

/** A number must not run into a name, a second point or a second percent sign. */
function refuseTail(source: string, from: number, to: number): void {
  const tail = /^(?:[\p{L}\p{M}\p{N}_·]+|[.．])/u.exec(source.slice(to))?.[0];
  if (!tail) return;
  const [number, span] = [source.slice(from, to), { from, to: to + tail.length }];
  if (tail === '.' || tail === '．') throw new Refusal('bad-number', `"${number}${tail}"不是完整的数字，小数请写成 0.5 的样子`, span);
  const apart = wordSpelt(tail) ? tail : apartAtStart(tail);
  throw apart
    ? new Refusal('word-needs-space', `"${number}${tail}"连在一起了，请写成 ${number} ${apart}`, span)
    : new Refusal(
        'name-starts-with-digit',
        `数字后面不能直接跟文字；若"${number}${tail}"是名称，请写成「${number}${tail}」，日期请写成 2026-05-01`,
        span,
      );
}

function nameOrWord(source: string, from: number, name: string | undefined): Token | undefined {
  if (name === undefined) return undefined;
  const to = from + name.length;
  const word = wordSpelt(name);
  return word ? { kind: 'word', value: word, from, to } : { kind: 'name', value: source.slice(from, to), quoted: false, from, to };
}

function signAt(from: number, sign: string): Token {
  const to = from + sign.length;
  const comparison = COMPARISONS.get(sign);
  if (comparison) return { kind: 'sign', value: comparison, from, to };
  if (sign === '(' || sign === ')' || sign === ',' || sign === '+' || sign === '-' || sign === '*' || sign === '/') {
    return { kind: 'sign', value: sign, from, to };
  }
  throw new Refusal('unknown-sign', `这里不能写"${sign}"，${ADVICE.get(sign) ?? '名称里有特殊字符时请写成「名称」'}`, { from, to });
}

/** Whether the tokens end in `得分 (` or `points of (`. */
function callsPointsOf(tokens: readonly Token[]): boolean {
  const [first, second] = [tokens.at(-3), tokens.at(-2)];
  if (second?.kind !== 'name' || second.quoted) return false;
  const both = first?.kind === 'name' && !first.quoted ? callSpelt(`${first.value} ${second.value}`) : undefined;
  return (both ?? callSpelt(second.value))?.kind === 'points';
}

/** Everything up to the matching bracket, as one rule id with half-width brackets; undefined where it is quoted, empty or unbalanced. */
function ruleId(source: string, text: string, from: number): Token | undefined {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open++;
    if (text[at] !== ')' || open-- > 0) continue;
    const value = text.slice(from, at).replace(/[\s\u3000]+/g, '');
    const start = source.slice(from, at).trimStart()[0] ?? '';
    return value === '' || CLOSING.has(start) ? undefined : { kind: 'rule', value, from, to: at };
  }
  return undefined;
}
