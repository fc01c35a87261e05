import type { Unit } from '../facts/table.ts';
import type { Part } from '../language/regulation.ts';
import type { Truths } from '../methods/frame.ts';
import type { Phrase } from '../methods/phrase.ts';
import { choose, round } from '../number/arithmetic.ts';
import { type Column, constant } from '../number/column.ts';
import { min } from '../number/extremes.ts';
import { sum } from '../number/fold.ts';
import { ZERO } from '../number/fraction.ts';
import { anyOf, zeroWhere } from './adjust.ts';
import { WindowFrame } from './frame.ts';
import { decidedIn, type Overrides, overridden } from './override.ts';
import type { Program } from './program.ts';
import { redistribute } from './redistribute.ts';
import { type RuleScore, scoreRule } from './rule-score.ts';
import type { Surroundings, Window } from './scoring-frame.ts';

/** Everything that a program gives over one window of units, computed when asked for and once. */
export class WindowScores {
  private readonly scored = new Map<string, RuleScore>();
  private readonly settled = new Map<string, Map<string, Column>>();
  private readonly parts = new Map<string, Column>();
  readonly length: number;

  constructor(
    readonly program: Program,
    readonly window: Window,
    private readonly units: readonly Unit[],
    private readonly around: Surroundings,
    private readonly overrides?: Overrides,
  ) {
    this.length = window.to - window.from;
  }

  /** A rule's score before redistribution. With `trace` (one row) it is scored anew and says how. */
  rule(id: string, trace?: Phrase[]): RuleScore {
    const known = this.scored.get(id);
    if (known && !trace) return known;
    const bound = this.program.byId.get(id);
    if (!bound) throw new Error(`no rule ${id}`);
    const score = overridden(scoreRule(bound, this.window, this.units, this.around, trace), decidedIn(this.overrides, id, this.window), trace);
    this.scored.set(id, score);
    return score;
  }

  /** A rule's final points. */
  points(id: string): Column {
    const part = this.program.byId.get(id)?.rule.part ?? '';
    const found = this.settledIn(part).get(id);
    if (!found) throw new Error(`no points of rule ${id}`);
    return found;
  }

  private settledIn(part: string): Map<string, Column> {
    const known = this.settled.get(part);
    if (known) return known;
    const rules = this.program.byPart.get(part) ?? [];
    for (const { rule } of rules) this.rule(rule.id);
    const points = redistribute(rules, this.scored, this.length);
    // What was decided is final: it is not scaled by what is not applicable. Units on which nothing was decided keep what they were given.
    for (const { rule } of rules) {
      const decided = decidedIn(this.overrides, rule.id, this.window);
      const given = points.get(rule.id);
      if (!decided || !given) continue;
      const { applies, points: own } = this.rule(rule.id);
      const flags = applies ? decided.flags.map((flag, row) => flag & (applies[row] ?? 0)) : decided.flags;
      points.set(rule.id, choose(flags, own, given));
    }
    this.settled.set(part, points);
    return points;
  }

  /** Sum of a part's rules, before vetoes on the part and before its cap. */
  partSum(name: string): Column {
    return sum([...this.settledIn(name).values()], this.length);
  }

  /** Points of a part: the sum of its rules, zeroed by vetoes, then capped. */
  part({ name, atMost }: Part): Column {
    const known = this.parts.get(name);
    if (known) return known;
    const vetoed = this.zeroed(name, this.partSum(name));
    const points = atMost ? min(vetoed, this.partFrame().number(atMost.value)) : vetoed;
    this.parts.set(name, points);
    return points;
  }

  partFrame(): WindowFrame {
    return new WindowFrame(this.window, constant(ZERO, this.length), this.around);
  }

  /** The frame in which a rule's own expressions stand: with its full marks. */
  frameOf(id: string): WindowFrame {
    return new WindowFrame(this.window, this.rule(id).full, this.around);
  }

  total(): Column {
    const { total } = this.program.regulation;
    return this.zeroed('total', this.partFrame().number(total.value));
  }

  published(total: Column): Column {
    return round(total, this.program.regulation.decimals);
  }

  private zeroed(what: string, points: Column): Column {
    const veto = this.vetoOn(what);
    return veto ? zeroWhere(points, veto) : points;
  }

  /** Whether any rule's veto zeroes a part or the total; undefined where no rule can. */
  vetoOn(what: string): Truths | undefined {
    const conditions = this.program.rules
      .filter(({ rule }) => rule.vetoes.some((veto) => veto.zeroes === what))
      .flatMap(({ rule }) => this.rule(rule.id).zeroes)
      .filter((zero) => zero.what === what)
      .map(({ when }) => when);
    return anyOf(conditions);
  }
}
