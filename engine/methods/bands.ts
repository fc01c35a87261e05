import type { Expression } from '../language/expression/ast.ts';
import { printExpression, printNumber } from '../language/expression/print.ts';
import { isKeyword, zh } from '../language/keywords.ts';
import type { Located } from '../language/regulation.ts';
import { block, list, map, may, readNumber, text } from '../language/shapes/combinators.ts';
import { expression } from '../language/shapes/expressions.ts';
import type { Node, Shape } from '../language/shapes/shape.ts';
import { choose, times } from '../number/arithmetic.ts';
import { at, type Column, constant, isMissing, type Mask, withMissing } from '../number/column.ts';
import { compare, type Fraction, format, fraction, max, min, mul, ZERO } from '../number/fraction.ts';
import type { Frame, Truths } from './frame.ts';
import type { Method, SheetRefs } from './method.ts';
import type { Phrase } from './phrase.ts';
import { pendingIn } from './proportion.ts';

/** What a band gives: points, or a share of full marks, or what an expression comes to. */
type Score =
  | { readonly kind: 'points'; readonly of: Fraction }
  | { readonly kind: 'share'; readonly of: Fraction }
  | { readonly kind: 'expression'; readonly of: Located<Expression> };

export interface Band {
  /** Undefined: all others. */
  readonly when: Located<Expression> | undefined;
  readonly score: Score;
  readonly barsFrom: string | undefined;
}

const HALF = fraction(1n, 2n);

const score = (): Shape<Score> => ({
  read(node, report) {
    const found = readNumber(node);
    if (found) return { kind: found.percent ? 'share' : 'points', of: found.value };
    if (node.kind === 'scalar' && isKeyword(node.text, 'full')) return { kind: 'share', of: fraction(1n) };
    if (node.kind === 'scalar' && (node.text === '一半' || node.text === 'half')) return { kind: 'share', of: HALF };
    const of = expression().read(node, report);
    return of && { kind: 'expression', of };
  },
  schema: () => ({ anyOf: [{ type: 'number' }, { type: 'string' }] }),
});

const written = block({ when: may(expression()), score: may(score()), otherwise: may(score()), barsFrom: may(text()) });

const band = (): Shape<Band> =>
  map(written, ({ when, score: given, otherwise, barsFrom }, node: Node, report): Band | undefined => {
    const bars = barsFrom === undefined ? undefined : isKeyword(barsFrom, 'awards') ? '*' : barsFrom;
    if (otherwise && !when && !given) return { when: undefined, score: otherwise, barsFrom: bars };
    if (when && given && !otherwise) return { when, score: given, barsFrom: bars };
    report(
      'incomplete-band',
      `每一档写"${zh('when')}"和"${zh('score')}"，最后一档可写"${zh('otherwise')}"，例如 { 当: 超期 >= 1, 得: 0 }`,
      node.place,
    );
    return undefined;
  });

const bandsShape = (): Shape<readonly Band[]> =>
  map(list(band()), (value, node, report) => {
    const early = value.findIndex(({ when }, index) => !when && index < value.length - 1);
    if (value.length > 0 && early < 0) return value;
    report('otherwise-not-last', `"${zh('otherwise')}"只能写在最后一档`, node.place);
    return undefined;
  });

function worth({ score: given }: Band, frame: Frame): Column {
  if (given.kind === 'points') return constant(given.of, frame.length);
  return given.kind === 'share' ? times(frame.full, given.of) : frame.number(given.of.value);
}

const always = (length: number): Truths => ({ flags: new Uint8Array(length).fill(1), missing: undefined });
const truthOf = ({ when }: Band, frame: Frame): Truths => (when ? frame.truth(when.value) : always(frame.length));

/** For each row the first band that holds; −1 where none does, −2 where it is not known yet. */
function chosen(value: readonly Band[], frame: Frame): Int16Array {
  const found = new Int16Array(frame.length).fill(-1);
  for (const [index, each] of value.entries()) {
    const { flags, missing } = truthOf(each, frame);
    for (let row = 0; row < found.length; row++) {
      if (found[row] !== -1) continue;
      if (missing?.[row]) found[row] = -2;
      else if (flags[row]) found[row] = index;
    }
  }
  return found;
}

/** Rows that no band covers are missing: a gap in the bands is never a silent 0. */
function pointsOf(value: readonly Band[], frame: Frame): Column {
  const found = chosen(value, frame);
  let points: Column = constant(ZERO, frame.length);
  for (const [index, each] of value.entries()) {
    const flags = Uint8Array.from(found, (band) => (band === index ? 1 : 0));
    if (flags.includes(1)) points = choose(flags, worth(each, frame), points);
  }
  if (!found.some((band) => band < 0)) return points;
  return withMissing(points, Uint8Array.from(found, (band, row) => (band < 0 ? 1 : (points.missing?.[row] ?? 0))) as Mask);
}

function worthText(given: Score): string {
  if (given.kind === 'points') return `得 ${printNumber(given.of)} 分`;
  if (given.kind === 'expression') return `得 ${printExpression(given.of.value)}`;
  if (given.of.num === given.of.den) return '得满分';
  return compare(given.of, HALF) === 0 ? '得一半' : `得满分的 ${printNumber(given.of, true)}`;
}

function possible(given: Score, full: Fraction | undefined): Fraction | undefined {
  if (given.kind === 'points') return given.of;
  return given.kind === 'share' && full ? mul(full, given.of) : undefined;
}

/** 分档: the first band whose condition holds. */
export const bands: Method<{ readonly value: readonly Band[] }> = {
  name: 'bands',
  zh: '分档',
  en: 'bands',
  help: '按条件分档给分，从上到下第一个符合的档次有效',
  example:
    '分值: 15\n分档:\n  - { 当: 超期办件 >= 1, 得: 0 }\n  - { 当: 有效投诉 = 1, 得: 一半, 取消: 评优 }\n  - { 其余: 满分 }\n事实: { 超期办件: 事件, 有效投诉: 事件 }',
  shape: bandsShape(),
  uses: ({ value }) => ({
    facts: [],
    expressions: value.flatMap(({ when, score: given }, index) => [
      ...(when ? [{ expression: when.value, path: `bands.${index}.when`, expects: 'truth' as const, place: when.place }] : []),
      ...(given.kind === 'expression'
        ? [{ expression: given.of.value, path: `bands.${index}.score`, expects: 'number' as const, place: given.of.place }]
        : []),
    ]),
    figures: value.flatMap(({ score: given }, index) =>
      given.kind === 'points' ? [{ value: given.of, percent: false, path: `bands.${index}` }] : [],
    ),
  }),
  points: ({ value }, frame) => pointsOf(value, frame),
  extent({ value }, _, full) {
    const all = value.map(({ score: given }) => possible(given, full));
    if (all.includes(undefined)) return { lowest: undefined, highest: undefined };
    return { lowest: (all as Fraction[]).reduce(min), highest: (all as Fraction[]).reduce(max) };
  },
  barred: ({ value }, frame) => {
    const found = chosen(value, frame);
    return value.flatMap(({ barsFrom }, index) =>
      barsFrom ? [{ barsFrom, truths: { flags: Uint8Array.from(found, (band) => (band === index ? 1 : 0)), missing: undefined } }] : [],
    );
  },
  explain({ value }, frame): Phrase[] {
    const index = chosen(value, frame)[0] ?? -1;
    const hit = value[index];
    const conditions = value.flatMap(({ when }) => (when ? [when.value] : []));
    if (!hit) return [pendingIn(frame, conditions)];
    const { when } = hit;
    const last = conditions.at(-1);
    const said: Phrase[] = when
      ? [{ say: 'condition', expression: when.value, holds: true, values: frame.valuesIn(when.value) }]
      : last
        ? [{ say: 'otherwise', values: [...new Map(conditions.flatMap((e) => frame.valuesIn(e)).map((named) => [named.name, named])).values()] }]
        : [];
    const points = pointsOf(value, frame);
    const bars: Phrase[] = hit.barsFrom ? [{ say: 'bars', from: hit.barsFrom }] : [];
    return isMissing(points, 0) ? said : [...said, { say: 'gives', points: at(points, 0) }, ...bars];
  },
  describe: ({ value }) =>
    value.map((each, index) => {
      const bars = each.barsFrom ? `，取消${each.barsFrom === '*' ? '评优' : each.barsFrom}资格` : '';
      return `${each.when ? printExpression(each.when.value) : index === 0 ? '一律' : '其余'}：${worthText(each.score)}${bars}`;
    }),
  excel: ({ value }, sheet) => nested(value, sheet),
};

function nested([first, ...rest]: readonly Band[], sheet: SheetRefs): string {
  if (!first) return 'NA()';
  const { score: given } = first;
  const shown =
    given.kind === 'points'
      ? format(given.of, 12)
      : given.kind === 'share'
        ? `${sheet.full}*${format(given.of, 12)}`
        : sheet.expression(given.of.value);
  return first.when ? `IF(${sheet.expression(first.when.value)},${shown},${nested(rest, sheet)})` : shown;
}
