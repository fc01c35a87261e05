import { printNumber } from '../language/expression/print.ts';
import { isKeyword } from '../language/keywords.ts';
import type { Rule } from '../language/regulation.ts';
import { either, map, number, oneOf, record } from '../language/shapes/combinators.ts';
import { div, mul } from '../number/arithmetic.ts';
import { at, type Column, isMissing } from '../number/column.ts';
import { type Fraction, format, fraction, max, min, ONE } from '../number/fraction.ts';
import { weightedSum } from '../number/weighted-sum.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';
import type { Phrase } from './phrase.ts';

type Weights = ReadonlyMap<string, Fraction | 'notCounted'>;

const shape = map(
  record(either(oneOf('notCounted'), number(), (node) => node.kind === 'scalar' && isKeyword(node.text, 'notCounted'))),
  (weights, node, report): Weights | undefined => {
    if ([...weights.values()].some((weight) => weight !== 'notCounted')) return weights;
    report('no-valid-vote', '至少要有一种票计分，例如 { 满意: 100%, 不满意: 0, 不了解: 不计 }', node.place);
    return undefined;
  },
);

const factOf = (rule: Rule): string => rule.facts[0] ?? rule.name;
const valid = (weights: Weights): [string, Fraction][] => [...weights].filter((entry): entry is [string, Fraction] => entry[1] !== 'notCounted');

function votes(level: string, frame: Frame, rule: Rule): Column {
  const { byLevel, declaration } = frame.fact(factOf(rule));
  const column = byLevel[declaration.levels.indexOf(level)];
  if (!column) throw new Error(`no votes "${level}"`);
  return column;
}

/** Weighted votes ÷ valid votes; missing where nobody has cast a valid vote. */
function quotient(weights: Weights, frame: Frame, rule: Rule): Column {
  const counted = valid(weights);
  const columns = counted.map(([level]) => votes(level, frame, rule));
  const weighted = weightedSum(
    columns,
    counted.map(([, weight]) => weight),
  );
  return div(
    weighted,
    weightedSum(
      columns,
      counted.map(() => ONE),
    ),
  );
}

/** 测评: Σ votes × weight ÷ valid votes × full marks. */
export const ballot: Method<{ readonly value: Weights }> = {
  name: 'ballot',
  zh: '测评',
  en: 'ballot',
  help: '按测评票计分：各类票数乘权重，除以有效票数，再乘满分；"不计"的票不进分母',
  example: '分值: 10\n测评: { 非常满意: 100%, 满意: 80%, 不满意: 0, 不了解: 不计 }',
  shape,
  ownFact: ({ value }) => ({ kind: 'event', levels: [...value.keys()] }),
  uses: ({ value }, rule) => ({
    facts: [factOf(rule)],
    expressions: [],
    figures: valid(value).map(([, weight]) => ({ value: weight, percent: true, path: 'ballot' })),
  }),
  points: ({ value }, frame, rule) => mul(frame.full, quotient(value, frame, rule)),
  extent({ value }, _, full) {
    const weights = valid(value).map(([, weight]) => weight);
    const times = (weight: Fraction) => full && fraction(full.num * weight.num, full.den * weight.den);
    return { lowest: times(weights.reduce(min)), highest: times(weights.reduce(max)) };
  },
  explain({ value }, frame, rule): Phrase[] {
    const part = quotient(value, frame, rule);
    if (isMissing(part, 0)) return [{ say: 'pending', labels: [factOf(rule)] }];
    const counted = valid(value);
    const columns = counted.map(([level]) => votes(level, frame, rule));
    const terms = counted.map(
      ([level, rate], index): Phrase => ({ say: 'term', label: level, count: at(columns[index] ?? part, 0), measure: '票', rate }),
    );
    const weighted = weightedSum(
      columns,
      counted.map(([, rate]) => rate),
    );
    const cast = weightedSum(
      columns,
      counted.map(() => ONE),
    );
    return [
      { say: 'weighted', terms, sum: at(weighted, 0) },
      { say: 'divided', label: '有效票', by: at(cast, 0) },
      { say: 'full', points: at(frame.full, 0) },
      { say: 'gives', points: at(mul(frame.full, part), 0) },
    ];
  },
  describe: ({ value }) => [
    `满分 ×（${valid(value)
      .map(([level, weight]) => `${level}票数 × ${printNumber(weight, true)}`)
      .join(' + ')}）÷ 有效票数`,
    ...[...value].flatMap(([level, weight]) => (weight === 'notCounted' ? [`${level}不计入有效票`] : [])),
  ],
  excel({ value }, sheet, rule) {
    const cells = valid(value).map(([level, weight]) => ({ cell: sheet.fact(factOf(rule), level), weight }));
    const weighted = cells.map(({ cell, weight }) => `${cell}*${format(weight, 12)}`).join('+');
    return `${sheet.full}*(${weighted})/(${cells.map(({ cell }) => cell).join('+')})`;
  },
};
