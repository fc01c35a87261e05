import type { Finding } from '../finding.ts';
import type { Clause, Part, Regulation } from '../language/regulation.ts';
import * as F from '../number/fraction.ts';
import { type Audience, type Check, type CheckContext, distinct, finding } from './check.ts';
import { valueFor } from './extents.ts';

/** Points that do not add up: headings against what stands under them, parts against their rules, the total against its parts. */
export const points: Check = {
  name: '分值合计',
  codes: ['heading-points', 'heading-without-rules', 'part-points', 'total-points'],
  run: (regulation, context) =>
    distinct(
      context.audiences.flatMap((audience) => [
        ...headings(regulation, context, audience),
        ...regulation.parts.flatMap((part) => partPoints(part, regulation, context, audience)),
        ...totalPoints(regulation, context, audience),
      ]),
    ),
};

const forWhom = ({ label }: Audience) => (label ? `（${label}）` : '');

/** What a clause's rules and sub-clauses give at most; undefined where nothing under it scores for this audience. */
interface Given {
  readonly points: F.Fraction;
  readonly items: readonly string[];
}

function headings(regulation: Regulation, { extents }: CheckContext, audience: Audience): Finding[] {
  const { clauses, rules } = regulation;
  const children = clauses.map((): number[] => []);
  clauses.forEach((clause, index) => {
    if (clause.parent !== undefined) children[clause.parent]?.push(index);
  });
  const hasRules = clauses.map((_, index) => rules.some((rule) => rule.clauseIndex === index));
  const scoresAtAll = (index: number): boolean => hasRules[index] === true || (children[index] ?? []).some(scoresAtAll);
  const found: Finding[] = [];
  const given = (index: number): Given | undefined => {
    const items: { name: string; points: F.Fraction }[] = [];
    for (const rule of rules) {
      if (rule.clauseIndex !== index || !extents.applies(rule, audience)) continue;
      const most = extents.full(rule, audience) ?? extents.rule(rule, audience).highest;
      if (most) items.push({ name: rule.name, points: most });
    }
    for (const child of children[index] ?? []) {
      const below = given(child);
      const declared = clauses[child]?.points;
      if (!below) continue;
      items.push({ name: clauses[child]?.number ?? '', points: declared ?? below.points });
    }
    if (items.length === 0) return undefined;
    const sum = items.map((item) => item.points).reduce(F.add);
    const clause = clauses[index] as Clause;
    if (clause.points && !F.equal(clause.points, sum)) {
      const terms = items.map((item) => `${item.name} ${F.format(item.points)}`).join(' + ');
      const message = `标题写明 ${F.format(clause.points)} 分，下面各项${forWhom(audience)}合计 ${F.format(sum)} 分（${terms}）；请改正标题或各项分值，使两者相等`;
      found.push(finding('error', 'heading-points', clause.place, message, clause.number));
    }
    return { points: sum, items: items.map((item) => item.name) };
  };
  clauses.forEach((clause, index) => {
    if (clause.parent === undefined) given(index);
    const outermost = clause.parent === undefined || scoresAtAll(clause.parent);
    if (clause.points && outermost && !scoresAtAll(index)) {
      const message = `写明 ${F.format(clause.points)} 分，但下面没有任何规则计分；请在此条下写规则块，或删去分值`;
      found.push(finding('warning', 'heading-without-rules', clause.place, message, clause.number));
    }
  });
  return found;
}

/** Full marks of a part as its rules make them up; undefined where some rule is open-ended. */
function rulesFull(part: Part, regulation: Regulation, { extents }: CheckContext, audience: Audience): F.Fraction | undefined {
  let sum = F.ZERO;
  for (const rule of regulation.rules) {
    if (rule.part !== part.name || !extents.applies(rule, audience)) continue;
    const most = extents.full(rule, audience) ?? extents.rule(rule, audience).highest;
    if (!most) return undefined;
    sum = F.add(sum, most);
  }
  return sum;
}

function partPoints(part: Part, regulation: Regulation, context: CheckContext, audience: Audience): Finding[] {
  const declared = valueFor(part.full, audience);
  const sum = rulesFull(part, regulation, context, audience);
  if (!declared || !sum || F.equal(declared, sum)) return [];
  const gap = F.sub(declared, sum);
  const how = gap.num > 0n ? `还差 ${F.format(gap)} 分` : `多出 ${F.format(F.neg(gap))} 分`;
  const message = `部分"${part.name}"${forWhom(audience)}写明满分 ${F.format(declared)}，其下规则的分值合计 ${F.format(sum)}，${how}；请核对各规则的"分值"或改正部分的"满分"`;
  return [finding('error', 'part-points', part.place, message)];
}

function totalPoints(regulation: Regulation, context: CheckContext, audience: Audience): Finding[] {
  const declared = valueFor(regulation.full, audience);
  const most = context.extents.total(audience).highest;
  if (!declared || !most || F.equal(declared, most)) return [];
  const parts = regulation.parts
    .map((part) => ({ part, most: context.extents.part(part, audience).highest }))
    .map(({ part, most: highest }) => `${part.name}${part.nature === 'deduction' ? '至多' : '最高'} ${highest ? F.format(highest) : '不限'}`)
    .join('、');
  const message = `写明满分 ${F.format(declared)}${forWhom(audience)}，按总分算式最高能得 ${F.format(most)}（${parts}）；请改正"满分"、部分的上限或规则的分值`;
  return [finding('error', 'total-points', regulation.total.place, message)];
}
