import type { Rule } from '../language/regulation.ts';
import { either, map, number, record } from '../language/shapes/combinators.ts';
import type { Shape } from '../language/shapes/shape.ts';
import { at, type Column } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';
import { format } from '../number/fraction.ts';
import { weightedSum } from '../number/weighted-sum.ts';
import type { Frame } from './frame.ts';
import type { MethodUses, OwnFact, SheetRefs } from './method.ts';
import type { Phrase } from './phrase.ts';

/** Points per event: one number for all, one a level, or either a fact. Shared by 每次 and 每次扣. */
export type EventTable = Fraction | ReadonlyMap<string, Fraction | ReadonlyMap<string, Fraction>>;

const isMap = <T>(value: Fraction | ReadonlyMap<string, T>): value is ReadonlyMap<string, T> => value instanceof Map;

/** `0.5`, `{ 市级: 0.5, 省级: 1 }` or `{ 投诉: 2, 曝光: { 市级: 1 } }`. */
export const eventTable = (): Shape<EventTable> => {
  const levels = either(record(number()), number(), (node) => node.kind === 'map');
  return map(
    either(record(levels), number(), (node) => node.kind === 'map'),
    (table, node, report): EventTable | undefined => {
      if (!isMap(table) || table.size > 0) return table;
      report('empty-table', '这里没有写每次多少分，例如 { 市级: 0.5, 省级: 1 }', node.place);
      return undefined;
    },
  );
};

interface Rate {
  readonly fact: string;
  readonly level: string | undefined;
  readonly rate: Fraction;
}

/** The table's lines. With one fact, keys are its levels; with several, keys are facts. */
export function rates(table: EventTable, rule: Rule): Rate[] {
  const [only = rule.name, ...others] = rule.facts;
  if (!isMap(table)) return [only, ...others].map((fact) => ({ fact, level: undefined, rate: table }));
  return [...table].flatMap(([key, value]): Rate[] => {
    if (isMap(value)) return [...value].map(([level, rate]) => ({ fact: key, level, rate }));
    return [others.length > 0 || key === only ? { fact: key, level: undefined, rate: value } : { fact: only, level: key, rate: value }];
  });
}

export function ownEvent(table: EventTable): OwnFact {
  if (!isMap(table)) return { kind: 'event' };
  const byFact = new Map([...table].flatMap(([fact, value]) => (isMap(value) ? [[fact, [...value.keys()]] as const] : [])));
  return { kind: 'event', levels: [...table.keys()], byFact };
}

export function tableUses(table: EventTable, rule: Rule, path: string): MethodUses {
  const lines = rates(table, rule);
  return {
    facts: [...new Set(lines.map(({ fact }) => fact))],
    expressions: [],
    figures: lines.map(({ rate }) => ({ value: rate, percent: false, path })),
  };
}

const countOf = (frame: Frame, { fact, level }: Rate): Column => {
  const columns = frame.fact(fact);
  if (level === undefined) return columns.value;
  const column = columns.byLevel[columns.declaration.levels.indexOf(level)];
  if (!column) throw new Error(`fact "${fact}" has no level "${level}"`);
  return column;
};

/** A rule's lines and their weights, worked out once: blocks ask again and again. */
const plans = new WeakMap<Rule, { readonly lines: readonly Rate[]; readonly weights: readonly Fraction[] }>();

function planOf(table: EventTable, rule: Rule) {
  const known = plans.get(rule);
  if (known) return known;
  const lines = rates(table, rule);
  const plan = { lines, weights: lines.map(({ rate }) => rate) };
  plans.set(rule, plan);
  return plan;
}

/** Events × points, summed. */
export function tablePoints(table: EventTable, frame: Frame, rule: Rule): Column {
  const { lines, weights } = planOf(table, rule);
  return weightedSum(
    lines.map((line) => countOf(frame, line)),
    weights,
  );
}

/** One term for each line that occurred in row 0. */
export function tableTerms(table: EventTable, frame: Frame, rule: Rule): Phrase[] {
  return rates(table, rule).flatMap((line): Phrase[] => {
    const count = at(countOf(frame, line), 0);
    if (count.num === 0n) return [];
    const measure = frame.fact(line.fact).declaration.unitOfMeasure ?? '次';
    return [{ say: 'term', label: line.level ?? line.fact, count, measure, rate: line.rate }];
  });
}

/** `市级每次 0.5 分`, a line of the table each. */
export const tableLines = (table: EventTable, rule: Rule): string[] =>
  rates(table, rule).map(({ fact, level, rate }) => {
    const what = level === undefined ? (rule.facts.length > 1 ? fact : '') : rule.facts.length > 1 ? `${fact}（${level}）` : level;
    return `${what}每次 ${format(rate)} 分`;
  });

export const tableExcel = (table: EventTable, sheet: SheetRefs, rule: Rule): string =>
  rates(table, rule)
    .map(({ fact, level, rate }) => `${sheet.fact(fact, level)}*${format(rate, 12)}`)
    .join('+');

export const isPositive = (table: EventTable, rule: Rule): boolean => rates(table, rule).every(({ rate }) => rate.num >= 0n);
