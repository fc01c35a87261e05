import type { FactRow } from '../facts/table.ts';
import type { Refit } from './refit.ts';
import type { ValueChange } from './text.ts';

/** What a trial changes, as plain data: it is kept, sent to a worker and written to files. */
export interface TrialChange {
  /** The text of another regulation (version) in place of the assessment's own. */
  readonly text?: string | undefined;
  readonly values: readonly ValueChange[];
  readonly refit: Refit;
  readonly facts: readonly FactChange[];
  readonly exclusions: readonly { readonly unit: string; readonly rule: string; readonly excluded: boolean }[];
  /** Points decided in place of computed ones; null takes an override back. */
  readonly overrides: readonly { readonly unit: string; readonly rule: string; readonly points: string | null }[];
}

/** `row` is the row of a fact as it was given. */
export type FactChange =
  | { readonly kind: 'remove'; readonly row: number }
  | ({ readonly kind: 'change'; readonly row: number } & Pick<FactRow, 'level' | 'value' | 'date'>)
  | ({ readonly kind: 'add' } & Omit<FactRow, 'row' | 'sheet'>);

export const NO_CHANGE: TrialChange = { values: [], refit: 'scale', facts: [], exclusions: [], overrides: [] };

export const isUnchanged = ({ text, values, facts, exclusions, overrides }: TrialChange): boolean =>
  text === undefined && values.length + facts.length + exclusions.length + overrides.length === 0;
