import type { Expression } from '../language/expression/ast.ts';
import { printExpression } from '../language/expression/print.ts';
import type { Located } from '../language/regulation.ts';
import { block, map, may, must, number, oneOf, record } from '../language/shapes/combinators.ts';
import { expression } from '../language/shapes/expressions.ts';
import { at, type Column, fromFractions, isMissing } from '../number/column.ts';
import { add, div, type Fraction, format, fraction, max, min, toNumber, ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';
import { pendingIn } from './proportion.ts';

interface ByRank {
  readonly value: Located<Expression>;
  readonly order: 'high' | 'low';
  readonly ties: 'skip' | 'average' | 'void';
  readonly fromTop: ReadonlyMap<number, Fraction>;
  /** 1 is the last, 2 the last but one. */
  readonly fromBottom: ReadonlyMap<number, Fraction>;
}

const RANK = /^(倒数|last\s*)?\s*(\d{1,4})(?:\s*(?:至|to|-)\s*(\d{1,4}))?$/;

const shape = map(
  block({
    value: must(expression()),
    score: must(record(number())),
    order: may(oneOf('high', 'low')),
    ties: may(oneOf('sameRank', 'average', 'void')),
  }),
  ({ value, score, order, ties }, node, report): ByRank | undefined => {
    const [fromTop, fromBottom] = [new Map<number, Fraction>(), new Map<number, Fraction>()];
    for (const [key, points] of score) {
      const match = RANK.exec(key);
      const [first, last] = [Number(match?.[2]), Number(match?.[3] ?? match?.[2])];
      if (!match || first < 1 || last < first) {
        report('not-a-rank', `"${key}"不是名次，请写 1、2 至 5 或 倒数1`, node.place);
        return undefined;
      }
      for (let rank = first; rank <= last; rank++) (match[1] ? fromBottom : fromTop).set(rank, points);
    }
    return { value, order: order ?? 'high', ties: ties === undefined || ties === 'sameRank' ? 'skip' : ties, fromTop, fromBottom };
  },
);

/** Points of a place; a shared place at half ranks takes the mean of the places that it spans. */
function pointsAt(spec: ByRank, rank: Fraction, peers: number): Fraction {
  const value = toNumber(rank);
  const places = Number.isInteger(value) ? [value] : [Math.floor(value), Math.ceil(value)];
  const points = places.map((place) => spec.fromTop.get(place) ?? spec.fromBottom.get(peers - place + 1) ?? ZERO);
  return div(points.reduce(add), fraction(BigInt(points.length)));
}

function pointsOf(spec: ByRank, frame: Frame): Column {
  const ranks = frame.rank(spec.value.value, spec.order, spec.ties);
  const known = frame.number(spec.value.value);
  const peers = frame.peers(spec.value.value);
  return fromFractions(
    Array.from({ length: frame.length }, (_, row) => {
      if (isMissing(known, row)) return undefined;
      // A voided tie has no rank and no points.
      return isMissing(ranks, row) ? ZERO : pointsAt(spec, at(ranks, row), toNumber(at(peers, row)));
    }),
  );
}

/** 名次: points by rank in the peer group. */
export const byRank: Method<{ readonly value: ByRank }> = {
  name: 'byRank',
  zh: '名次',
  en: 'by rank',
  help: '按同组名次给分，如第 1 名加 5 分、倒数第 1 名扣 5 分',
  example: '计入: 加分\n名次: { 值: 办件量, 得: { 1: 5, 2: 4, 倒数1: -5 } }\n事实: { 办件量: 数值 }',
  shape,
  uses: ({ value: spec }) => ({
    facts: [],
    expressions: [{ expression: spec.value.value, path: 'byRank', expects: 'number', place: spec.value.place }],
    figures: [...spec.fromTop.values(), ...spec.fromBottom.values()].map((value) => ({ value, percent: false, path: 'byRank' })),
  }),
  points: ({ value }, frame) => pointsOf(value, frame),
  extent({ value: spec }) {
    const all = [...spec.fromTop.values(), ...spec.fromBottom.values(), ZERO];
    return { lowest: all.reduce(min), highest: all.reduce(max) };
  },
  explain({ value: spec }, frame) {
    const e = spec.value.value;
    const points = pointsOf(spec, frame);
    if (isMissing(points, 0)) return [pendingIn(frame, [e])];
    const ranks = frame.rank(e, spec.order, spec.ties);
    const said = { say: 'formula', expression: e, values: frame.valuesIn(e), result: at(frame.number(e), 0) } as const;
    if (isMissing(ranks, 0)) return [said, { say: 'tie-void' }, { say: 'gives', points: at(points, 0) }];
    return [said, { say: 'rank', label: '', rank: at(ranks, 0), peers: toNumber(at(frame.peers(e), 0)) }, { say: 'gives', points: at(points, 0) }];
  },
  describe({ value: spec }) {
    const ties = { skip: '并列的同名次同分', average: '并列的取所占名次的平均分', void: '并列的不计分' } as const;
    const rows = [
      ...[...spec.fromTop].map(([rank, points]) => ({ rank: `第 ${rank} 名`, points })),
      ...[...spec.fromBottom].map(([rank, points]) => ({ rank: `倒数第 ${rank} 名`, points })),
    ];
    return [
      `按 ${printExpression(spec.value.value)} 在同组中${spec.order === 'high' ? '从高到低' : '从低到高'}排名`,
      rows.map(({ rank, points }) => `${rank} ${format(points)} 分`).join('；'),
      ties[spec.ties],
    ];
  },
  excel({ value: spec }, sheet) {
    const cell = sheet.expression(spec.value.value);
    const { range, test } = sheet.peers(cell);
    const rank = `(1+COUNTIFS(${test},${range},"${spec.order === 'high' ? '>' : '<'}"&${cell}))`;
    const peers = `COUNTIFS(${test})`;
    const lines = [
      ...[...spec.fromTop].map(([place, points]) => [`${rank}=${place}`, points] as const),
      ...[...spec.fromBottom].map(([place, points]) => [`${rank}=${peers}+1-${place}`, points] as const),
    ];
    return lines.reduceRight((rest, [condition, points]) => `IF(${condition},${format(points, 12)},${rest})`, '0');
  },
};
