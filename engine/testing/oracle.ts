import Fraction from 'fraction.js';
import type { FactRow, Unit } from '../facts/table.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Regulation, Rule } from '../language/regulation.ts';
import type { Fraction as Exact } from '../number/fraction.ts';

/**
 * A slow, plain evaluator: one unit at a time, straight from the rows, with a fraction library of others. It shares nothing with the engine but the parsed regulation, so that the
 * two can only agree by both being right. `undefined` is pending.
 */
type Value = Fraction | undefined;
type Truth = boolean | undefined;

const f = ({ num, den }: Exact): Fraction => new Fraction(num, den);
const ZERO = new Fraction(0);
const min = (a: Fraction, b: Fraction) => (a.compare(b) <= 0 ? a : b);
const max = (a: Fraction, b: Fraction) => (a.compare(b) >= 0 ? a : b);
const both = (a: Value, b: Value, op: (x: Fraction, y: Fraction) => Value): Value => (a && b ? op(a, b) : undefined);
const sum = (values: readonly Value[]): Value => values.reduce<Value>((a, b) => both(a, b, (x, y) => x.add(y)), ZERO);

/** Half up by size, from the decimal text of twice the number: no rounding function is trusted. */
export function roundHalfUp(value: Fraction, places: number): Fraction {
  const scaled = value
    .abs()
    .mul(10 ** places)
    .add(new Fraction(1, 2));
  const whole = scaled.n / scaled.d;
  return new Fraction(whole, 10n ** BigInt(places)).mul(value.compare(0) < 0 ? -1 : 1);
}

export interface OracleScore {
  readonly total: Value;
  readonly parts: ReadonlyMap<string, Value>;
  readonly rules: ReadonlyMap<string, Value>;
}

// biome-ignore lint/suspicious/noExplicitAny: specs are read as plain data here, on purpose without the methods' types
type Spec = any;

export class Oracle {
  private readonly byFact = new Map<string, FactRow[]>();

  constructor(
    private readonly regulation: Regulation,
    private readonly units: readonly Unit[],
    rows: readonly FactRow[],
  ) {
    for (const row of rows) {
      const key = `${row.unit}|${row.fact}`;
      this.byFact.set(key, [...(this.byFact.get(key) ?? []), row]);
    }
  }

  score(unit: Unit): OracleScore {
    const { rules, parts, total } = this.regulation;
    const points = new Map<string, Value>();
    for (const part of parts) this.partPoints(unit, part.name, points);
    const partValues = new Map<string, Value>();
    for (const part of parts) {
      const inPart = rules.filter((rule) => rule.part === part.name);
      let value = sum(inPart.map((rule) => points.get(rule.id)));
      const binding = rules.filter((rule) => binds(rule, unit) && !this.isNotApplicable(rule, unit));
      const vetoes = binding.flatMap((rule) =>
        rule.vetoes.filter(({ zeroes }) => zeroes === part.name).map(({ when }) => this.truth(when.value, unit, rule)),
      );
      value = zeroIf(value, vetoes.includes(true) ? true : vetoes.includes(undefined) ? undefined : false);
      const cap = part.atMost && this.number(part.atMost.value, unit, undefined, partValues);
      partValues.set(part.name, part.atMost ? both(value, cap as Value, min) : value);
    }
    return { total: this.number(total.value, unit, undefined, partValues), parts: partValues, rules: points };
  }

  private partPoints(unit: Unit, part: string, points: Map<string, Value>): void {
    const rules = this.regulation.rules.filter((rule) => rule.part === part && binds(rule, unit));
    const dropped = rules.filter((rule) => this.isNotApplicable(rule, unit));
    for (const rule of this.regulation.rules) if (rule.part === part) points.set(rule.id, ZERO);
    for (const rule of rules) if (!dropped.includes(rule)) points.set(rule.id, this.rule(rule, unit));
    for (const rule of dropped) {
      const { then } = rule.notApplicable;
      if (then.kind === 'share') points.set(rule.id, this.full(rule, unit)?.mul(f(then.of)));
      if (then.kind === 'move') {
        const target = rules.find(({ id }) => id === then.to) as Rule;
        const [own, moved] = [this.full(target, unit) as Fraction, this.full(rule, unit) as Fraction];
        points.set(then.to, points.get(then.to)?.mul(own.add(moved)).div(own));
      }
    }
    const scaled = dropped.filter((rule) => rule.notApplicable.then.kind === 'scale' && rule.full);
    if (scaled.length === 0) return;
    const marked = rules.filter((rule) => rule.full);
    const all = marked.reduce((whole, rule) => whole.add(this.full(rule, unit) as Fraction), ZERO);
    const kept = marked.filter((rule) => !scaled.includes(rule)).reduce((whole, rule) => whole.add(this.full(rule, unit) as Fraction), ZERO);
    for (const rule of marked) points.set(rule.id, kept.compare(0) === 0 ? undefined : points.get(rule.id)?.mul(all).div(kept));
  }

  private isNotApplicable(rule: Rule, unit: Unit): boolean {
    return rule.facts.some((fact) => this.rows(unit, fact).some(({ value }) => value === '不适用'));
  }

  private full(rule: Rule, unit: Unit): Value {
    const written = rule.full?.get(unit.group) ?? rule.full?.get(unit.kind) ?? rule.full?.get('');
    return written && this.number(written.value, unit, rule);
  }

  private rule(rule: Rule, unit: Unit): Value {
    let value = this.method(rule, unit);
    if (rule.coefficient) value = both(value, this.number(rule.coefficient.value, unit, rule), (a, b) => a.mul(b));
    const stops = ['deduct', 'linear', 'proportion'].includes(rule.method) && rule.atLeast === undefined;
    if (rule.atLeast && rule.atLeast !== 'unlimited') value = both(value, this.number(rule.atLeast.value, unit, rule), max);
    else if (stops) value = value && max(value, ZERO);
    if (rule.atMost) value = both(value, this.number(rule.atMost.value, unit, rule), min);
    else if (rule.method === 'proportion') value = both(value, this.full(rule, unit), min);
    if (rule.gate) {
      const open = this.truth(rule.gate.value, unit, rule);
      value = zeroIf(value, open === undefined ? undefined : !open);
    }
    for (const veto of rule.vetoes) if (veto.zeroes === 'rule') value = zeroIf(value, this.truth(veto.when.value, unit, rule));
    return value;
  }

  private method(rule: Rule, unit: Unit): Value {
    const spec = rule.spec as Spec;
    const [own = ''] = rule.facts;
    const full = this.full(rule, unit);
    switch (rule.method) {
      case 'each':
        return this.events(spec.value, rule, unit);
      case 'deduct':
        return both(full, this.events(spec.value, rule, unit), (a, b) => a.sub(b));
      case 'judge':
        return this.fact(unit, own);
      case 'award':
        return this.fact(unit, own) ?? ZERO;
      case 'achieve':
        return sum(
          spec.value.map((target: Spec): Value => {
            const holds = this.truth(target.when.value, unit, rule);
            const worth = target.points ? f(target.points) : full?.div(spec.value.length);
            return holds === undefined ? undefined : holds ? worth : ZERO;
          }),
        );
      case 'proportion':
        return both(full, this.number(spec.value.value, unit, rule), (a, b) => a.mul(b));
      case 'bands':
        return this.bands(spec.value, rule, unit, full);
      case 'linear': {
        const { value, target, step, deducts, adds, wholeSteps } = spec.value;
        return both(this.number(value.value, unit, rule), this.number(target.value, unit, rule), (at, goal) => {
          const gap = at.sub(goal).div(f(step));
          const whole = (n: Fraction): Fraction => (wholeSteps ? new Fraction(n.n / n.d) : n);
          return gap.compare(0) < 0 ? full?.sub(whole(gap.neg()).mul(f(deducts))) : full?.add(whole(gap).mul(f(adds)));
        });
      }
      case 'marginal':
        return this.marginal(spec.value, rule, unit);
      case 'ballot':
        return this.ballot(spec.value, rule, unit, full);
      case 'panel':
        return this.panel(spec, rule, unit);
      case 'formula':
        return this.number(spec.value.value, unit, rule);
      default:
        throw new Error(`the oracle does not know ${rule.method}`);
    }
  }

  private events(table: Spec, rule: Rule, unit: Unit): Value {
    let points = ZERO;
    for (const fact of rule.facts) {
      for (const row of this.rows(unit, fact)) {
        let rate = table instanceof Map ? (rule.facts.length > 1 || table.has(fact) ? table.get(fact) : table.get(row.level)) : table;
        if (rate instanceof Map) rate = rate.get(row.level);
        points = points.add(f(rate).mul(row.value === '' ? 1 : row.value));
      }
    }
    return points;
  }

  private bands(bands: Spec, rule: Rule, unit: Unit, full: Value): Value {
    for (const { when, score } of bands) {
      const holds = when ? this.truth(when.value, unit, rule) : true;
      if (holds === undefined) return undefined;
      if (holds)
        return score.kind === 'points' ? f(score.of) : score.kind === 'share' ? full?.mul(f(score.of)) : this.number(score.of.value, unit, rule);
    }
    return undefined;
  }

  private marginal({ value, brackets }: Spec, rule: Rule, unit: Unit): Value {
    const whole = this.number(value.value, unit, rule);
    if (!whole) return undefined;
    let [points, from] = [ZERO, ZERO];
    for (const { upTo, step } of brackets) {
      const to = upTo ? min(whole, f(upTo)) : whole;
      if (to.compare(from) > 0) points = points.add(to.sub(from).mul(f(step)));
      if (upTo) from = f(upTo);
    }
    return points;
  }

  private ballot(weights: Spec, rule: Rule, unit: Unit, full: Value): Value {
    let [won, cast] = [ZERO, ZERO];
    for (const row of this.rows(unit, rule.facts[0] ?? '')) {
      const weight = weights.get(row.level);
      if (weight === 'notCounted') continue;
      won = won.add(f(weight).mul(row.value || 1));
      cast = cast.add(row.value || 1);
    }
    return cast.compare(0) === 0 ? undefined : full?.mul(won.div(cast));
  }

  private panel({ value, trimAbove }: Spec, rule: Rule, unit: Unit): Value {
    return sum(
      [...value].map(([group, weight]: [string, Exact]): Value => {
        let given = this.rows(unit, rule.facts[0] ?? '')
          .filter(({ level }) => level === group)
          .map((row) => new Fraction(row.value));
        if (trimAbove && given.length > Number(trimAbove.num)) given = given.sort((a, b) => a.compare(b)).slice(1, -1);
        return given.length === 0 ? undefined : (sum(given) as Fraction).div(given.length).mul(f(weight));
      }),
    );
  }

  private rows = (unit: Unit, fact: string): FactRow[] => this.byFact.get(`${unit.id}|${fact}`) ?? [];

  private fact(unit: Unit, name: string): Value {
    const declaration = this.regulation.facts.find((each) => each.name === name);
    const rows = this.rows(unit, name).filter(({ value }) => value !== '不适用');
    if (declaration?.kind === 'event') return sum(rows.map(({ value }) => new Fraction(value === '' ? 1 : value)));
    if (rows.length === 0) return undefined;
    if (declaration?.kind === 'yes-no') return new Fraction(rows[0]?.value === '是' ? 1 : 0);
    const total = sum(rows.map(({ value }) => new Fraction(value.replace('%', '')))) as Fraction;
    return declaration?.percent ? total.div(100) : total;
  }

  private number(e: Expression, unit: Unit, rule: Rule | undefined, parts?: ReadonlyMap<string, Value>): Value {
    const of = (each: Expression | undefined): Value => (each ? this.number(each, unit, rule, parts) : undefined);
    switch (e.kind) {
      case 'number':
        return f(e.value);
      case 'full':
        return rule && this.full(rule, unit);
      case 'name': {
        const setting = this.regulation.settings.find(({ name }) => name === e.name);
        if (setting) return f(setting.value);
        return parts?.has(e.name) ? parts.get(e.name) : this.fact(unit, e.name);
      }
      case 'negate':
        return of(e.of)?.neg();
      case 'arithmetic':
        return both(of(e.left), of(e.right), (a, b) =>
          e.op === '+' ? a.add(b) : e.op === '-' ? a.sub(b) : e.op === '*' ? a.mul(b) : b.compare(0) === 0 ? undefined : a.div(b),
        );
      case 'plain':
        if (e.fn === 'if') {
          const holds = this.truth(e.args[0] as Expression, unit, rule);
          return holds === undefined ? undefined : of(e.args[holds ? 1 : 2]);
        }
        if (e.fn === 'min' || e.fn === 'max') return e.args.map(of).reduce((a, b) => both(a, b, e.fn === 'min' ? min : max));
        if (e.fn === 'abs') return of(e.args[0])?.abs();
        return both(of(e.args[0]), of(e.args[1]), (a, places) => roundHalfUp(a, Number(places.n)));
      case 'peer':
        return this.peer(e, unit, rule);
      case 'record':
        return sum(
          this.rows(unit, e.fact)
            .filter(({ level }) => e.level === undefined || level === e.level)
            .map(({ value }) => new Fraction(value === '' ? 1 : value)),
        );
      default:
        throw new Error(`the oracle does not know ${e.kind} as a number`);
    }
  }

  private peer(e: Expression & { kind: 'peer' }, unit: Unit, rule: Rule | undefined): Value {
    const peers = this.units.filter(({ kind, group }) => kind === unit.kind && group === unit.group);
    const value = (each: Unit): Value => (e.of ? this.number(e.of, each, rule) : new Fraction(1));
    const known = peers.map(value).filter((each) => each !== undefined);
    const own = value(unit);
    if (e.fn === 'peers') return new Fraction(known.length);
    if (e.fn === 'rank') return own && new Fraction(1 + known.filter((each) => each.compare(own) > 0).length);
    if (known.length === 0) return undefined;
    const total = known.reduce((a, b) => a.add(b));
    if (e.fn === 'smallest') return known.reduce(min);
    if (e.fn === 'largest') return known.reduce(max);
    if (e.fn === 'sum') return total;
    if (e.fn === 'mean') return total.div(known.length);
    if (e.fn === 'share') return own && total.compare(0) !== 0 ? own.div(total) : undefined;
    throw new Error(`the oracle does not know ${e.fn}`);
  }

  private truth(e: Expression, unit: Unit, rule: Rule | undefined): Truth {
    switch (e.kind) {
      case 'truth':
        return e.value;
      case 'not': {
        const of = this.truth(e.of, unit, rule);
        return of === undefined ? undefined : !of;
      }
      case 'and':
      case 'or': {
        const [a, b] = [this.truth(e.left, unit, rule), this.truth(e.right, unit, rule)];
        const decisive = e.kind === 'or';
        if (a === decisive || b === decisive) return decisive;
        return a === undefined || b === undefined ? undefined : !decisive;
      }
      case 'compare': {
        const [a, b] = [this.number(e.left, unit, rule), this.number(e.right, unit, rule)];
        if (!a || !b) return undefined;
        const sign = a.compare(b);
        return { '=': sign === 0, '<>': sign !== 0, '<': sign < 0, '<=': sign <= 0, '>': sign > 0, '>=': sign >= 0 }[e.op];
      }
      default: {
        const value = this.number(e, unit, rule);
        return value && value.compare(0) !== 0;
      }
    }
  }
}

const zeroIf = (value: Value, when: Truth): Value => (when === undefined ? undefined : when ? ZERO : value);
const binds = (rule: Rule, unit: Unit): boolean =>
  rule.appliesTo.length === 0 || rule.appliesTo.includes(unit.kind) || rule.appliesTo.includes(unit.group);
