import { compare, type Fraction, fraction, mul, parseDecimal, ZERO } from '../../number/fraction.ts';
import { narrow } from './characters.ts';
import { type ExpressionProblem, Refusal } from './problem.ts';
import { isFullEnd, type Range, type RangeLimit, sameEnd } from './range-ends.ts';
import { wordSpelt } from './words.ts';

export type ParsedRange = { readonly ok: true; readonly range: Range } | { readonly ok: false; readonly problem: ExpressionProblem };

type Side = 'low' | 'high';
interface Wording {
  readonly side: Side;
  readonly included: boolean;
  /** Words before the number, and words after it. Longer ones first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How the four kinds of limit are spelt, in Chinese, in English and as signs. */
const WORDINGS: readonly Wording[] = [
  { side: 'low', included: true, before: ['不低于', '不少于', '不小于', '至少', 'at least', '>=', '≥'], after: ['(含)以上', '及以上', '以上'] },
  {
    side: 'high',
    included: true,
    before: ['不超过', '不高于', '不多于', '不大于', '至多', 'at most', '<=', '≤'],
    after: ['(含)以下', '及以下', '以下', '以内'],
  },
  { side: 'low', included: false, before: ['超过', '高于', '大于', 'above', 'more than', '>'], after: [] },
  { side: 'high', included: false, before: ['不满', '未满', '低于', '不足', '小于', 'below', 'less than', '<'], after: [] },
];
const UNLIMITED: readonly string[] = ['不限', 'unlimited'];
const FORMS = '可写 1 至 5、95 以上、60 以下、超过 95、不满 60、90 以上 不满 95';
const LONGEST = 100;

const END = '((?:[+-]?\\d+(?:\\.\\d+)?%?|满分|full)(?![\\d.%]))\\s*分?';
const oneOf = (words: readonly string[]): string => words.map((word) => word.replace(/[()]/g, '\\$&')).join('|');
const pattern = (source: string): RegExp => new RegExp(source, 'iy');
const BETWEEN = pattern(`${END}\\s*(?:至|到|to|[-~～—–])\\s*${END}`);
const ALONE = pattern(END);
const JOINT = /(?:\s|,|且|并且|and\b)*/iy;
const LIMITS = WORDINGS.map(({ side, included, before, after }) => ({
  side,
  included,
  before: pattern(`(?:${oneOf(before)})\\s*${END}`),
  after: after.length > 0 ? pattern(`${END}\\s*(?:${oneOf(after)})`) : undefined,
}));

/** Reads a range; both limits are included where they are joined by 至, and a number alone means exactly that number. */
export function parseRange(source: string): ParsedRange {
  try {
    return { ok: true, range: read(source) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(source: string): Range {
  const whole = { from: 0, to: source.length };
  if (source.trim() === '') throw new Refusal('empty', `这里是空的，请写范围：${FORMS}`, whole);
  if (source.length > LONGEST) throw new Refusal('too-long', `范围最多 ${LONGEST} 个字符，${FORMS}`, whole);
  const text = narrow(source).replace(/−/g, '-');
  if (UNLIMITED.includes(text.trim().toLowerCase())) return {};
  const start = text.length - text.trimStart().length;
  const pair = exactly(BETWEEN, text, start) ?? doubled(exactly(ALONE, text, start));
  const range = pair ? { low: limit(pair[0], true), high: limit(pair[1], true) } : readLimits(text, start);
  refuseNonsense(range, whole);
  return range;
}

/** The captured ends when the pattern takes the whole rest of the text. */
function exactly(form: RegExp, text: string, at: number): readonly string[] | undefined {
  form.lastIndex = at;
  const match = form.exec(text);
  return match && text.slice(at + match[0].length).trim() === '' ? match.slice(1) : undefined;
}
const doubled = (ends: readonly string[] | undefined): readonly string[] | undefined => ends && [...ends, ...ends];

/** One or two limits, one a side, in any order. */
function readLimits(text: string, start: number): Range {
  const found: { low?: RangeLimit; high?: RangeLimit } = {};
  let at = start;
  while (at < text.length) {
    const next = limitAt(text, at);
    if (!next) throw notARange(text, at);
    if (found[next.side])
      throw new Refusal('same-side', `两个${next.side === 'low' ? '下限' : '上限'}，请只留一个，例如 90 以上 不满 95`, { from: at, to: next.to });
    found[next.side] = next.limit;
    JOINT.lastIndex = next.to;
    const joint = JOINT.exec(text)?.[0] ?? '';
    at = next.to + joint.length;
    if (at === text.length && joint.trim() !== '') throw notARange(text, next.to);
  }
  return found;
}

function limitAt(text: string, from: number): { side: Side; limit: RangeLimit; to: number } | undefined {
  for (const { side, included, before, after } of LIMITS) {
    for (const form of [before, after]) {
      if (!form) continue;
      form.lastIndex = from;
      const match = form.exec(text);
      if (match) return { side, limit: limit(match[1], included), to: from + match[0].length };
    }
  }
  return undefined;
}

function notARange(text: string, from: number): Refusal {
  const rest = text.slice(from).trim();
  return new Refusal('not-a-range', `看不懂范围里的"${rest}"，${FORMS}`, { from, to: text.length });
}

function limit(written: string | undefined, included: boolean): RangeLimit {
  const text = written ?? '';
  if (wordSpelt(text) === 'full') return { value: { full: true }, included };
  const percent = text.endsWith('%');
  const value = parseDecimal(percent ? text.slice(0, -1) : text) ?? ZERO;
  return percent ? { value: mul(value, fraction(1n, 100n)), included, percent } : { value, included };
}

function refuseNonsense({ low, high }: Range, span: { from: number; to: number }): void {
  if (!low || !high) return;
  if (sameEnd(low.value, high.value)) {
    if (low.included && high.included) return;
    throw new Refusal('empty-range', '没有数会落在这个范围里，请检查两端的数字，或改用 以上、以下', span);
  }
  if (isFullEnd(high.value)) return;
  if (!isFullEnd(low.value) && low.percent !== high.percent && low.value.num !== 0n && high.value.num !== 0n) {
    throw new Refusal('mixed-percent', '两端一个有 %、一个没有，请都写上，例如 90% 至 95%', span);
  }
  const lowest: Fraction = isFullEnd(low.value) ? ZERO : low.value;
  const order = compare(lowest, high.value);
  if (order > 0 || (order === 0 && isFullEnd(low.value))) throw new Refusal('low-above-high', '下限比上限大，两端请对调，小的写在前面', span);
}
