import { printNumber } from '../language/expression/print.ts';
import type { Rule } from '../language/regulation.ts';
import { map, may, number, record } from '../language/shapes/combinators.ts';
import { add, times } from '../number/arithmetic.ts';
import { at, type Column, fromFractions, isMissing } from '../number/column.ts';
import { compare, div, type Fraction, format, fraction, ONE, add as plus, toNumber, ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';
import type { Phrase } from './phrase.ts';

interface Panel {
  readonly value: ReadonlyMap<string, Fraction>;
  /** With more judgements than this in a group, its highest and lowest are dropped. */
  readonly trimAbove?: Fraction | undefined;
}

const shape = map(record(number()), (weights, node, report) => {
  const sum = [...weights.values()].reduce(plus, ZERO);
  if (compare(sum, ONE) === 0) return weights;
  report('weights-not-whole', `各方权重合计应为 100%，现为 ${format({ num: sum.num * 100n, den: sum.den })}%`, node.place);
  return undefined;
});

const factOf = (rule: Rule): string => rule.facts[0] ?? rule.name;

/** Mean judgement of one group of assessors, trimmed; missing where it has given none. */
function groupMean(group: string, { trimAbove }: Panel, frame: Frame, rule: Rule): Column {
  const { declaration, records, byLevel } = frame.fact(factOf(rule));
  const level = declaration.levels.indexOf(group);
  if (!records) return byLevel[level] ?? fromFractions(new Array<undefined>(frame.length).fill(undefined));
  return fromFractions(
    Array.from({ length: frame.length }, (_, row) => {
      const given: Fraction[] = [];
      for (let i = records.starts[row] ?? 0; i < (records.starts[row + 1] ?? 0); i++)
        if (records.level[i] === level) given.push(at(records.value, i));
      return mean(trimAbove && given.length > toNumber(trimAbove) ? trimmed(given) : given);
    }),
  );
}

const trimmed = (given: Fraction[]): Fraction[] => given.sort(compare).slice(1, -1);
const mean = (given: readonly Fraction[]): Fraction | undefined =>
  given.length === 0 ? undefined : div(given.reduce(plus), fraction(BigInt(given.length)));

const pointsOf = (panel: Panel, frame: Frame, rule: Rule): Column =>
  [...panel.value].map(([group, weight]) => times(groupMean(group, panel, frame, rule), weight)).reduce(add);

/** 评议: the weighted mean of what groups of assessors give. */
export const panel: Method<Panel> = {
  name: 'panel',
  zh: '评议',
  en: 'panel',
  help: '多方评议：各方平均分按权重相加，可去掉最高分和最低分',
  example: '分值: 20\n评议: { 领导: 20%, 职工: 40%, 评审组: 40% }\n去高低: 5',
  shape,
  also: { trimAbove: may(number()) },
  ownFact: ({ value }) => ({ kind: 'judgement', levels: [...value.keys()], repeats: true }),
  uses: ({ value }, rule) => ({
    facts: [factOf(rule)],
    expressions: [],
    figures: [...value.values()].map((weight) => ({ value: weight, percent: true, path: 'panel' })),
  }),
  points: (spec, frame, rule) => pointsOf(spec, frame, rule),
  extent: (_, __, full) => ({ lowest: ZERO, highest: full }),
  explain(spec, frame, rule): Phrase[] {
    const points = pointsOf(spec, frame, rule);
    const groups = [...spec.value].map(([group, weight]) => ({ group, weight, mean: groupMean(group, spec, frame, rule) }));
    if (isMissing(points, 0)) return [{ say: 'pending', labels: groups.filter(({ mean: given }) => isMissing(given, 0)).map(({ group }) => group) }];
    const terms = groups.map(
      ({ group, weight, mean: given }): Phrase => ({ say: 'term', label: `${group}平均`, count: at(given, 0), measure: undefined, rate: weight }),
    );
    return [{ say: 'sum', terms, start: undefined, sign: 1, points: at(points, 0) }];
  },
  describe: ({ value, trimAbove }) => [
    [...value].map(([group, weight]) => `${group}平均分 × ${printNumber(weight, true)}`).join(' + '),
    ...(trimAbove ? [`一方超过 ${format(trimAbove)} 人时去掉一个最高分和一个最低分`] : []),
  ],
  /** Over cells that hold each group's (trimmed) mean. */
  excel: ({ value }, sheet, rule) => [...value].map(([group, weight]) => `${sheet.fact(factOf(rule), group)}*${format(weight, 12)}`).join('+'),
};
