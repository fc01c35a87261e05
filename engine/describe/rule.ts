import type { Expression } from '../language/expression/ast.ts';
import { printExpression, printNumber } from '../language/expression/print.ts';
import type { ByKind, Located, NotApplicable, Regulation, RollUp, Rule, Veto } from '../language/regulation.ts';
import { METHODS } from '../methods/register.ts';
import type { Program } from '../scoring/program.ts';
import type { DescribedPoints, DescribedRule } from './described.ts';

const METHOD = new Map(METHODS.map((method) => [method.name, method]));

/** One rule in words: what it needs and how it scores. @param program where there is one: knows which facts expressions name */
export function describeRule(rule: Rule, regulation: Regulation, program: Program | undefined): DescribedRule {
  const method = METHOD.get(rule.method);
  const stated = new Set([rule.id, rule.clause].map((name) => `条款 ${name}`));
  return {
    id: rule.id,
    name: rule.name,
    clause: rule.clause,
    clauseIndex: rule.clauseIndex,
    part: rule.part,
    nature: regulation.parts.find(({ name }) => name === rule.part)?.nature ?? 'base',
    method: rule.method,
    methodText: method?.zh ?? rule.method,
    methodHelp: method?.help ?? '',
    points: pointsByKind(rule.full, ({ value }) => printExpression(value)),
    atMost: rule.atMost ? printExpression(rule.atMost.value) : null,
    appliesTo: rule.appliesTo,
    lines: [...(method?.describe(rule.spec as { readonly value: unknown }, rule) ?? []), ...adjustments(rule)].map(readable),
    facts: [...(program?.byId.get(rule.id)?.needs ?? rule.facts)],
    readings: rule.readings,
    note: rule.note ?? '',
    examples: regulation.examples.filter(({ expect }) => expect.some(({ key }) => stated.has(key))).map(({ name }) => name),
    line: rule.place.line,
  };
}

/** Comparisons as people write them. */
const readable = (line: string): string => line.replaceAll('>=', '≥').replaceAll('<=', '≤').replaceAll('<>', '≠');

export const pointsByKind = <T>(values: ByKind<T> | undefined, print: (value: T) => string): DescribedPoints[] =>
  [...(values ?? [])].map(([of, value]) => ({ of, points: print(value) }));

/** What holds for any method, in the order in which it is applied. */
function adjustments(rule: Rule): string[] {
  const { coefficient, atLeast, atMost, gate } = rule;
  return [
    ...rule.periods.map((step) => periodText(step, rule.onlyRecorded)),
    ...(coefficient ? [`再乘以系数：${printExpression(coefficient.value)}`] : []),
    ...(atLeast === 'unlimited' ? ['可以扣到 0 分以下'] : atLeast ? [`最少 ${pointsText(atLeast)}`] : []),
    ...(atMost ? [`最多 ${pointsText(atMost)}`] : []),
    ...(gate ? [`前提：${printExpression(gate.value)}，不符合的不得分`] : []),
    ...rule.vetoes.map(vetoText),
    ...notApplicableText(rule.notApplicable),
  ];
}

function pointsText({ value }: Located<Expression>): string {
  const printed = printExpression(value);
  return value.kind === 'number' && !value.percent ? `${printed} 分` : printed;
}

const PERIOD = { month: '月', quarter: '季度', half: '半年' } as const;
const ROLL_UP = { sum: '合计', mean: '取平均', highest: '取最高', lowest: '取最低', last: '取最后一期' } as const;

function periodText({ period, atMost, rollUp }: RollUp, onlyRecorded: boolean): string {
  const cap = atMost ? `，每${PERIOD[period]}最多 ${printNumber(atMost)} 分` : '';
  return `按${PERIOD[period]}计分${cap}，各${PERIOD[period]}${ROLL_UP[rollUp]}${onlyRecorded ? '（没有记录的不算）' : ''}`;
}

function vetoText({ when, zeroes, barsFrom }: Veto): string {
  const lost = zeroes && (zeroes === 'rule' ? '本项不得分' : zeroes === 'total' ? '总分记为 0' : `${zeroes}记为 0`);
  const barred = barsFrom && `取消${barsFrom === '*' ? '评优' : barsFrom}资格`;
  return `${printExpression(when.value)} 时，${[lost, barred].filter(Boolean).join('，')}`;
}

function notApplicableText({ when, then }: NotApplicable): string[] {
  if (!when && then.kind === 'scale') return [];
  const treated =
    then.kind === 'move'
      ? `分值移至 ${then.to}`
      : then.kind === 'share'
        ? `按满分的 ${printNumber(then.of, true)} 给分`
        : '分值由同部分其余各项按比例折算';
  return [`${when ? `${printExpression(when.value)} 时不适用` : '不适用时'}，${treated}`];
}
