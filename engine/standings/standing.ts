import type { Finding } from '../finding.ts';

/** One unit's place in its peer group. */
export interface Standing {
  /** 1 is best; undefined while the total is pending. */
  readonly rank: number | undefined;
  /** Units ranked together with it. */
  readonly outOf: number;
  readonly tier: string | undefined;
  /** Names of the selections that it wins. */
  readonly selected: readonly string[];
  /** Selections it is barred from (`*` written out as every selection's name; '评优' where the regulation declares none). */
  readonly barred: readonly string[];
  /** Selections that stand open for it: tied at the cut beyond the quota. */
  readonly undecided: readonly string[];
}

export interface Standings {
  /** One a unit, in the order of the units. */
  readonly units: readonly Standing[];
  readonly findings: readonly Finding[];
}
