import { align } from './align.ts';
import { at, type Column, exact, type Fixed, fixed, type Mask } from './column.ts';
import type { Fraction } from './fraction.ts';

/** Puts the columns of blocks, one after another, into one column of its own memory. */
export class ColumnWriter {
  private whole: Fixed | undefined;
  private fractions: Fraction[] | undefined;
  private missing: Mask | undefined;

  constructor(private readonly rows: number) {}

  /** Copies a block's column to rows `from` onwards. Blocks come in order, without gaps. */
  write(column: Column, from: number): void {
    if (column.missing) {
      this.missing ??= new Uint8Array(this.rows);
      this.missing.set(column.missing, from);
    }
    if (!this.fractions && column.kind === 'fixed' && this.writeFixed(column, from)) return;
    this.fractions ??= this.whole ? Array.from({ length: from }, (_, row) => at(this.whole as Fixed, row)) : [];
    for (let row = 0; row < column.length; row++) this.fractions[from + row] = at(column, row);
  }

  private writeFixed(column: Fixed, from: number): boolean {
    this.whole ??= fixed(new Float64Array(this.rows), column.den, column.bound);
    const { num, den, bound } = this.whole;
    if (den === column.den) {
      num.set(column.num, from);
      if (column.bound > bound) this.whole = fixed(num, den, column.bound);
      return true;
    }
    const fit = align(this.whole, column, false);
    if (!fit) return false;
    for (let row = 0; row < from; row++) num[row] = (num[row] as number) * fit.scaleA;
    for (let row = 0; row < column.length; row++) num[from + row] = (column.num[row] as number) * fit.scaleB;
    this.whole = fixed(num, fit.den, Math.max(bound * fit.scaleA, column.bound * fit.scaleB));
    return true;
  }

  done(): Column {
    if (this.fractions) return exact(this.fractions, this.missing);
    const whole = this.whole ?? fixed(new Float64Array(this.rows), 1, 0);
    return { ...whole, missing: this.missing };
  }
}
