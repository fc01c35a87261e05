import type { Unit } from '../facts/table.ts';
import type { Column, Mask } from '../number/column.ts';

/**
 * What evaluation gives: columns, one row a unit, exact and unrounded. A missing row is pending: some fact it needs is not recorded yet,
 * and the truth lies between `lowest` and `highest`.
 */
export interface Scores {
  readonly units: readonly Unit[];
  /** Row → number of its peer group (same kind and group), 0-based, and how many groups there are. */
  readonly peerGroup: Int32Array;
  readonly peerGroups: number;
  /** Total, exact. */
  readonly total: Column;
  /** Total rounded half up at the regulation's decimals: the published score. */
  readonly published: Column;
  /** The least and the most the published total can still be; equal to it where nothing is pending. */
  readonly lowest: Column;
  readonly highest: Column;
  /** Points of each part by name, after its cap. */
  readonly parts: ReadonlyMap<string, Column>;
  /** Points of each rule by id, after its adjustments. */
  readonly rules: ReadonlyMap<string, RulePoints>;
  /** Rows barred from a selection by name; `*` bars from every selection. */
  readonly barred: ReadonlyMap<string, Mask>;
}

export interface RulePoints {
  readonly points: Column;
  /** Rows that the rule binds at all (its unit kinds and groups); undefined = all. */
  readonly applies: Mask | undefined;
  /** Rows for which it is not applicable; undefined = none. */
  readonly notApplicable: Mask | undefined;
}
