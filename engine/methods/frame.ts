import type { FactColumns } from '../facts/table.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Column, Mask } from '../number/column.ts';

/** Yes, no or unknown, one a row. `flags[row]` is 1 for yes; where `missing[row]` is 1 the flag says nothing. */
export interface Truths {
  readonly flags: Mask;
  readonly missing: Mask | undefined;
}

/**
 * What a method sees: a window of rows (units, or units and periods) over the facts, with everything an expression may name.
 * Columns are views; a method must not write into them.
 */
export interface Frame {
  readonly length: number;
  /** Full marks of the rule, one a row (missing where the rule declares none). */
  readonly full: Column;
  /** A declared fact; throws for an unknown one (the checker has refused such a regulation before). */
  fact(name: string): FactColumns;
  number(expression: Expression): Column;
  truth(expression: Expression): Truths;
  /** Rank of each row's value in its peer group, 1 is best. Ties: 'skip' 1,1,3 · 'average' 1.5,1.5,3 · 'void' missing. */
  rank(expression: Expression, order: 'high' | 'low', ties: 'skip' | 'average' | 'void'): Column;
  /** Number of rows in each row's peer group that have a value. */
  peers(expression: Expression | undefined): Column;
  /** The named numbers of an expression in row 0, for explanations. */
  valuesIn(
    expression: Expression,
  ): readonly { name: string; value: import('../number/fraction.ts').Fraction | string | boolean | undefined; percent: boolean }[];
}
