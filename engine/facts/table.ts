import type { FactDeclaration } from '../language/regulation.ts';
import type { Column, Mask } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';

/** A unit as the engine knows it. `index` in the table is its row in every column. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  /** The unit that this one is subordinate to, '' for none. */
  readonly superior: string;
}

/** One fact row as people write it: text cells, not checked yet. `row` is the row number in their table. */
export interface FactRow {
  readonly unit: string;
  readonly fact: string;
  readonly level: string;
  readonly value: string;
  readonly date: string;
  readonly note: string;
  readonly sheet?: string | undefined;
  readonly row: number;
}

/** The records of one fact, ordered by unit: those of unit `u` stand at `starts[u] … starts[u + 1]`. */
export interface Records {
  readonly starts: Int32Array;
  /** Index into the declaration's levels, −1 for none. */
  readonly level: Int16Array;
  readonly value: Column;
  /** Month 0–11 counted from the period's first month (−1 without a date; dates counted from outside the period go to its nearest month). */
  readonly month: Int16Array;
  readonly note: readonly string[];
}

/** Every known thing about one fact, one row a unit (or a unit and period). */
export interface FactColumns {
  readonly declaration: FactDeclaration;
  /** Events: how many. Others: the value (yes-no 1/0, choice the index of its level), missing where nothing was recorded. */
  readonly value: Column;
  /** The same by level, in the declaration's order; empty where the fact has no levels. */
  readonly byLevel: readonly Column[];
  /** Rows recorded as 不适用. */
  readonly notApplicable: Mask | undefined;
  /** Row by row records; undefined in a table built from columns alone. */
  readonly records: Records | undefined;
}

/** All facts of an assessment, by column. Row `u` is unit `u`. */
export interface FactTable {
  readonly units: readonly Unit[];
  readonly facts: ReadonlyMap<string, FactColumns>;
  /** Rule ids that are not applicable to a unit by decision, as a mask a rule. */
  readonly excluded: ReadonlyMap<string, Mask>;
  /** Points decided in place of computed ones: rule id → row of the unit → points. */
  readonly overrides?: ReadonlyMap<string, ReadonlyMap<number, Fraction>>;
}
