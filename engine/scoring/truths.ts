import type { Comparison } from '../language/expression/ast.ts';
import type { Truths } from '../methods/frame.ts';
import { compare } from '../number/arithmetic.ts';
import { type Column, constant, either, type Mask } from '../number/column.ts';
import { ZERO } from '../number/fraction.ts';

/** Three-valued logic over rows: what is decided by the known side is known, as in Kleene's strong logic. */

export function compared(op: Comparison, left: Column, right: Column): Truths {
  const holds = HOLDS[op];
  const signs = compare(left, right);
  const flags = new Uint8Array(signs.length);
  for (let row = 0; row < flags.length; row++) flags[row] = holds[(signs[row] as number) + 1] as number;
  return { flags, missing: either(left.missing, right.missing) };
}

/** Whether a number is not 0: how a yes-no fact is a condition. */
export function nonZero(column: Column): Truths {
  if (column.kind !== 'fixed') return compared('<>', column, constant(ZERO, column.length));
  const { num, missing } = column;
  const flags = new Uint8Array(num.length);
  for (let row = 0; row < flags.length; row++) flags[row] = num[row] === 0 ? 0 : 1;
  return { flags, missing };
}

/** Whether a comparison holds where the left side is less than, equal to, greater than the right one. */
const HOLDS: Readonly<Record<Comparison, readonly [less: number, equal: number, greater: number]>> = {
  '=': [0, 1, 0],
  '<>': [1, 0, 1],
  '<': [1, 0, 0],
  '<=': [1, 1, 0],
  '>': [0, 0, 1],
  '>=': [0, 1, 1],
};

export const same = (value: boolean, length: number): Truths => ({ flags: new Uint8Array(length).fill(value ? 1 : 0), missing: undefined });

export const not = ({ flags, missing }: Truths): Truths => ({ flags: flags.map((flag) => 1 - flag), missing });

export const and = (a: Truths, b: Truths): Truths => join(a, b, 0);
export const or = (a: Truths, b: Truths): Truths => join(a, b, 1);

/** `decisive` is the value that settles the result alone: 0 for and, 1 for or. */
function join(a: Truths, b: Truths, decisive: 0 | 1): Truths {
  const settled = (side: Truths, row: number) => side.flags[row] === decisive && !side.missing?.[row];
  const flags = a.flags.map((flag, row) => {
    if (settled(a, row) || settled(b, row)) return decisive;
    return decisive === 0 ? flag & (b.flags[row] ?? 0) : flag | (b.flags[row] ?? 0);
  });
  const unknown = either(a.missing, b.missing);
  const missing = unknown?.map((flag, row) => (settled(a, row) || settled(b, row) ? 0 : flag));
  return { flags, missing };
}

/** Rows where the condition certainly holds. */
export const certain = ({ flags, missing }: Truths): Mask => (missing ? flags.map((flag, row) => (missing[row] ? 0 : flag)) : flags);
