import type { Mask } from '../number/column.ts';
import type { RuleScore } from './rule-score.ts';

/** Flags over all units, gathered block by block: whom a rule binds, for whom it is not applicable, who is barred from what. */
export class Marks {
  readonly barred = new Map<string, Mask>();
  private readonly applies = new Map<string, Mask>();
  private readonly notApplicable = new Map<string, Mask>();

  constructor(private readonly units: number) {}

  /** Takes the flags of one rule over the block that starts at unit `from`. */
  take(rule: string, { applies, notApplicable, bars }: RuleScore, from: number): void {
    if (applies) this.in(this.applies, rule).set(applies, from);
    if (notApplicable) this.in(this.notApplicable, rule).set(notApplicable, from);
    for (const bar of bars) {
      const flags = this.in(this.barred, bar.from);
      for (let row = 0; row < bar.flags.length; row++) if (bar.flags[row]) flags[from + row] = 1;
    }
  }

  ofRule(rule: string): { applies: Mask | undefined; notApplicable: Mask | undefined } {
    return { applies: this.applies.get(rule), notApplicable: this.notApplicable.get(rule) };
  }

  private in(marks: Map<string, Mask>, key: string): Mask {
    const known = marks.get(key) ?? new Uint8Array(this.units);
    marks.set(key, known);
    return known;
  }
}
