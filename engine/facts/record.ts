import type { FactDeclaration } from '../language/regulation.ts';
import type { Fraction } from '../number/fraction.ts';

/** One fact that passed every check: rows of tables, forms and examples all become this. */
export interface FactRecord {
  /** Row of the unit in the unit table. */
  readonly unit: number;
  readonly declaration: FactDeclaration;
  /** Index into the declaration's levels, −1 for none. */
  readonly level: number;
  /** Events: how often. Yes-no: 1 or 0. Choice: the level's index. Undefined: recorded as not applicable. */
  readonly value: Fraction | undefined;
  /** 0–11, −1 without a date. */
  readonly month: number;
  readonly note: string;
}
