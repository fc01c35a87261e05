import { explain, type Fraction, format, type PartExplanation, type RuleExplanation, sentences, type TrialRun } from '@kaocheng/engine';

/** One clause of one unit before and after. Points are texts: exact, up to six decimals. */
export interface ClauseChange {
  readonly rule: string;
  readonly clause: string;
  readonly name: string;
  readonly part: string;
  readonly was: string | null;
  readonly is: string | null;
  readonly changed: boolean;
  /** Why it has these points now, and why it had those; '' where it does not bind the unit. */
  readonly why: string;
  readonly whyBefore: string;
}

export interface PartChange {
  readonly part: string;
  readonly was: string | null;
  readonly is: string | null;
  /** What a cap takes away now; '' where it takes nothing. */
  readonly why: string;
}

export interface UnitDetail {
  readonly unitId: number;
  readonly parts: readonly PartChange[];
  readonly clauses: readonly ClauseChange[];
}

const capped = ({ cap, sum }: PartExplanation): string =>
  cap?.reached && sum ? `各条合计 ${format(sum)} 分，超过上限，按 ${format(cap.limit)} 分计` : '';

const shown = (points: Fraction | undefined): string | null => (points ? format(points) : null);

/** A unit's clauses in two runs side by side, in the order of the regulation tried. */
export function detailOf(before: TrialRun, after: TrialRun, unitId: number): UnitDetail {
  const row = after.table.units.findIndex(({ id }) => id === String(unitId));
  if (row < 0) return { unitId, parts: [], clauses: [] };
  const [was, is] = [explain(before.assessed.evaluation, row), explain(after.assessed.evaluation, row)];
  const rulesWas = new Map(was.parts.flatMap(({ part, rules }) => rules.map((rule) => [rule.rule, { part, rule }] as const)));
  const rulesIs = new Map(is.parts.flatMap(({ part, rules }) => rules.map((rule) => [rule.rule, { part, rule }] as const)));
  const ids = [...new Set([...rulesIs.keys(), ...rulesWas.keys()])];
  const partsWas = new Map(was.parts.map(({ part, points }) => [part, points] as const));
  return {
    unitId,
    parts: is.parts.map((one) => ({ part: one.part, was: shown(partsWas.get(one.part)), is: shown(one.points), why: capped(one) })),
    clauses: ids.flatMap((id) => {
      const [old, now] = [rulesWas.get(id), rulesIs.get(id)];
      const named = now ?? old;
      return named ? [clauseOf(id, named.part, named.rule, old?.rule, now?.rule)] : [];
    }),
  };
}

function clauseOf(
  rule: string,
  part: string,
  { clause, name }: RuleExplanation,
  old: RuleExplanation | undefined,
  now: RuleExplanation | undefined,
): ClauseChange {
  const [was, is] = [shown(old?.points), shown(now?.points)];
  return {
    rule,
    clause,
    name,
    part,
    was,
    is,
    changed: was !== is || (old === undefined) !== (now === undefined),
    why: whyOf(now),
    whyBefore: whyOf(old),
  };
}

const whyOf = (one: RuleExplanation | undefined): string => (one ? sentences(one.phrases) : '');
