import type { Expression } from '../language/expression/ast.ts';
import { parseExpression } from '../language/expression/parse.ts';
import { printExpression } from '../language/expression/print.ts';
import type { Located, Rule } from '../language/regulation.ts';
import { readNumber } from '../language/shapes/combinators.ts';
import { expression } from '../language/shapes/expressions.ts';
import type { Shape } from '../language/shapes/shape.ts';
import { add, mul, times } from '../number/arithmetic.ts';
import { at, type Column, constant, isMissing } from '../number/column.ts';
import { indicator } from '../number/fold.ts';
import { type Fraction, format, fraction, add as plus, ZERO } from '../number/fraction.ts';
import type { Frame } from './frame.ts';
import type { Method, SheetRefs } from './method.ts';
import type { Phrase } from './phrase.ts';

/** A target and what it is worth; `points` undefined: an equal share of full marks. */
interface Target {
  readonly when: Located<Expression>;
  readonly points: Fraction | undefined;
}

const targets = (): Shape<readonly Target[]> => ({
  read(node, report) {
    if (node.kind === 'map') {
      const read = node.entries.map(({ key, keyPlace, value }): Target | undefined => {
        const parsed = parseExpression(key);
        const points = readNumber(value)?.value;
        if (!parsed.ok) report(parsed.problem.code, parsed.problem.message, keyPlace);
        if (!points) report('not-a-number', '条件后面应写得几分，例如 按时办结率 >= 100%: 2.5', value.place);
        return parsed.ok && points ? { when: { value: parsed.expression, place: keyPlace }, points } : undefined;
      });
      return read.includes(undefined) ? undefined : (read as Target[]);
    }
    const read = (node.kind === 'list' ? node.items : [node]).map((item) => expression().read(item, report));
    return read.includes(undefined) ? undefined : read.map((when) => ({ when: when as Located<Expression>, points: undefined }));
  },
  schema: () => ({
    anyOf: [
      { type: ['string', 'boolean'] },
      { type: 'array', items: { type: 'string' } },
      { type: 'object', additionalProperties: { type: 'number' } },
    ],
  }),
});

const share = (value: readonly Target[]): Fraction => fraction(1n, BigInt(value.length));

function worth(target: Target, value: readonly Target[], frame: Frame): Column {
  return target.points ? constant(target.points, frame.length) : times(frame.full, share(value));
}

function pointsOf(value: readonly Target[], frame: Frame): Column {
  return value
    .map((target) => {
      const { flags, missing } = frame.truth(target.when.value);
      return mul(worth(target, value, frame), indicator(flags, missing));
    })
    .reduce(add);
}

const highest = (value: readonly Target[], full: Fraction | undefined): Fraction | undefined =>
  value.some(({ points }) => !points) ? full : value.reduce((sum, { points }) => plus(sum, points ?? ZERO), ZERO);

/** 达标: all or nothing; several targets share full marks equally or have points of their own. */
export const achieve: Method<{ readonly value: readonly Target[] }> = {
  name: 'achieve',
  zh: '达标',
  en: 'achieve',
  help: '达到目标得满分，否则不得分；写几个目标时平分或各定分值',
  example:
    '分值: 10\n达标: [按时办结率 >= 100%, 群众满意率 >= 98%]\n事实:\n  按时办结率: { 类型: 数值, 单位: "%" }\n  群众满意率: { 类型: 数值, 单位: "%" }',
  shape: targets(),
  uses: ({ value }) => ({
    facts: [],
    expressions: value.map(({ when }, index) => ({ expression: when.value, path: `achieve.${index}`, expects: 'truth' as const, place: when.place })),
    figures: value.flatMap(({ points }, index) => (points ? [{ value: points, percent: false, path: `achieve.${index}` }] : [])),
  }),
  points: ({ value }, frame) => pointsOf(value, frame),
  extent: ({ value }, _rule: Rule, full) => ({ lowest: ZERO, highest: highest(value, full) }),
  explain({ value }, frame) {
    const said = value.flatMap((target): Phrase[] => {
      const { flags, missing } = frame.truth(target.when.value);
      const values = frame.valuesIn(target.when.value);
      if (missing?.[0]) return [{ say: 'pending', labels: values.filter((each) => each.value === undefined).map(({ name }) => name) }];
      const holds = flags[0] === 1;
      const condition: Phrase = { say: 'condition', expression: target.when.value, holds, values };
      return value.length > 1 && holds ? [condition, { say: 'gives', points: at(worth(target, value, frame), 0) }] : [condition];
    });
    const points = pointsOf(value, frame);
    return isMissing(points, 0) ? said : [...said, { say: value.length > 1 ? 'in-all' : 'gives', points: at(points, 0) }];
  },
  describe({ value }) {
    const [only, ...others] = value;
    if (only && others.length === 0 && !only.points) return [`${printExpression(only.when.value)}：得满分，否则不得分`];
    return value.map(({ when, points }) => `${printExpression(when.value)}：得${points ? ` ${format(points)} 分` : `满分的 1/${value.length}`}`);
  },
  excel: ({ value }, sheet: SheetRefs) =>
    value
      .map(({ when, points }) => `IF(${sheet.expression(when.value)},${points ? format(points, 12) : `${sheet.full}/${value.length}`},0)`)
      .join('+'),
};
