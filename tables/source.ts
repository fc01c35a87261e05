import type { CellKind } from './types.ts';

/** A cell with something in it, as a reader of one format hands it to buildSheet. */
export type SourceCell = {
  readonly column: number;
  /** Not yet cleaned. */
  readonly text: string;
  readonly kind: Exclude<CellKind, 'empty'>;
  readonly number?: number;
  readonly percent?: boolean;
  /** Without the leading '='. */
  readonly formula?: string;
};

/** Cells in column order; columns may be missing. */
export type SourceRow = { readonly number: number; readonly cells: readonly SourceCell[] };

/** A merged area, 1-based and inclusive. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type SourceSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SourceRow[];
  readonly merges: readonly Area[];
};
