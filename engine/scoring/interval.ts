import type { Expression } from '../language/expression/ast.ts';
import type { Truths } from '../methods/frame.ts';
import * as A from '../number/arithmetic.ts';
import { at, type Column, constant, fromFractions } from '../number/column.ts';
import { max as greater, min as lesser } from '../number/extremes.ts';
import { keepWhere } from '../number/fold.ts';
import { type Fraction, max as larger, min as smaller, ZERO } from '../number/fraction.ts';
import { limits } from './adjust.ts';
import { redistribute } from './redistribute.ts';
import { certain, not } from './truths.ts';
import type { WindowScores } from './window-scores.ts';

/**
 * While something is pending the total lies between two bounds. Each pending rule is replaced by the least and most it can give; parts, caps and the total are then computed with interval
 * arithmetic. The bounds are safe: the truth is never outside them (it may be inside with room to spare). A row is missing in a bound that has no limit.
 */
export interface Interval {
  readonly lowest: Column;
  readonly highest: Column;
}

export function totalInterval(scores: WindowScores): Interval {
  const { regulation } = scores.program;
  const interval = evaluate(regulation.total.value, scores);
  const floor = orZero(interval.lowest, scores.vetoOn('total'));
  return { lowest: A.round(floor, regulation.decimals), highest: A.round(interval.highest, regulation.decimals) };
}

function evaluate(e: Expression, scores: WindowScores): Interval {
  switch (e.kind) {
    case 'name': {
      const part = scores.program.regulation.parts.find(({ name }) => name === e.name);
      return part ? partInterval(part.name, part.atMost?.value, scores) : known(e, scores);
    }
    case 'negate':
      return flip(evaluate(e.of, scores));
    case 'arithmetic': {
      const [left, right] = [evaluate(e.left, scores), evaluate(e.right, scores)];
      if (e.op === '+') return { lowest: A.add(left.lowest, right.lowest), highest: A.add(left.highest, right.highest) };
      if (e.op === '-') return { lowest: A.sub(left.lowest, right.highest), highest: A.sub(left.highest, right.lowest) };
      const op = e.op === '*' ? A.mul : A.div;
      const corners = [
        op(left.lowest, right.lowest),
        op(left.lowest, right.highest),
        op(left.highest, right.lowest),
        op(left.highest, right.highest),
      ];
      return { lowest: corners.reduce(lesser), highest: corners.reduce(greater) };
    }
    case 'plain':
      if (e.fn === 'min' || e.fn === 'max') {
        const args = e.args.map((arg) => evaluate(arg, scores));
        const op = e.fn === 'min' ? lesser : greater;
        return { lowest: args.map(({ lowest }) => lowest).reduce(op), highest: args.map(({ highest }) => highest).reduce(op) };
      }
      return known(e, scores);
    default:
      return known(e, scores);
  }
}

/** What does not depend on pending rules is a point; where it does and cannot be bounded, both bounds are missing. */
function known(e: Expression, scores: WindowScores): Interval {
  const value = scores.partFrame().number(e);
  return { lowest: value, highest: value };
}

const flip = ({ lowest, highest }: Interval): Interval => ({ lowest: A.neg(highest), highest: A.neg(lowest) });

function partInterval(name: string, cap: Expression | undefined, scores: WindowScores): Interval {
  const rules = scores.program.rules.filter(({ rule }) => rule.part === name);
  const bounds = new Map(rules.map(({ rule }) => [rule.id, ruleInterval(rule.id, scores)] as const));
  const summed = (side: 'lowest' | 'highest'): Column => {
    const assumed = new Map(rules.map(({ rule }) => [rule.id, { ...scores.rule(rule.id), points: bounds.get(rule.id)?.[side] ?? zero }] as const));
    return [...redistribute(rules, assumed, scores.length).values()].reduce(A.add, zero);
  };
  const zero: Column = constant(ZERO, scores.length);
  const veto = scores.vetoOn(name);
  const certainly = veto ? not({ flags: certain(veto), missing: undefined }).flags : undefined;
  const unless = (column: Column): Column => (certainly ? keepWhere(column, certainly) : column);
  let lowest = orZero(unless(summed('lowest')), veto);
  let highest = unless(summed('highest'));
  if (cap) {
    const limit = evaluate(cap, scores);
    lowest = lesser(lowest, limit.lowest);
    highest = minKnown(highest, limit.highest);
  }
  return { lowest, highest };
}

/** No more than 0 in rows where it is not known whether a veto strikes. */
function orZero(lowest: Column, veto: Truths | undefined): Column {
  if (!veto?.missing) return lowest;
  return A.choose(veto.missing, lesser(lowest, constant(ZERO, lowest.length)), lowest);
}

/** Min that treats a missing left side as unlimited. */
function minKnown(a: Column, limit: Column): Column {
  if (!a.missing) return lesser(a, limit);
  return fromFractions(
    Array.from({ length: a.length }, (_, row) =>
      limit.missing?.[row] ? undefined : a.missing?.[row] ? at(limit, row) : smaller(at(a, row), at(limit, row)),
    ),
  );
}

function ruleInterval(id: string, scores: WindowScores): Interval {
  const { points } = scores.rule(id);
  const { missing } = points;
  if (!missing) return { lowest: points, highest: points };
  const { full } = scores.rule(id);
  const bound = scores.program.byId.get(id);
  if (!bound) throw new Error(`no rule ${id}`);
  const { floor, cap } = limits(bound.rule, bound.method, scores.frameOf(id));
  const certainZero = bound.rule.gate || bound.rule.vetoes.length > 0 || bound.rule.coefficient;
  const side = (which: 'lowest' | 'highest'): Column =>
    fromFractions(
      Array.from({ length: scores.length }, (_, row) => {
        if (!missing[row]) return at(points, row);
        const marks = full.missing?.[row] ? undefined : at(full, row);
        let value = bound.method.extent(bound.spec, bound.rule, marks)[which];
        if (bound.rule.coefficient) value = undefined;
        value = bounded(
          value,
          cap && !cap.missing?.[row] ? at(cap, row) : undefined,
          floor && !floor.missing?.[row] ? at(floor, row) : undefined,
          which,
        );
        return certainZero && value ? (which === 'lowest' ? smaller(value, ZERO) : larger(value, ZERO)) : value;
      }),
    );
  return { lowest: side('lowest'), highest: side('highest') };
}

/** Floor first and cap last, as `limited` does: where a regulation puts its floor above its cap, the cap holds. */
function bounded(
  value: Fraction | undefined,
  cap: Fraction | undefined,
  floor: Fraction | undefined,
  which: 'lowest' | 'highest',
): Fraction | undefined {
  if (value === undefined && which === 'highest') return cap;
  const floored = value === undefined ? floor : floor ? larger(value, floor) : value;
  return floored && cap ? smaller(floored, cap) : floored;
}
