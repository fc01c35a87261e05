import { NO_CHANGE, type TrialChange } from '@kaocheng/engine';

/** One named set of changes that people keep, compare and hand on. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  /** Another version of the regulation in place of the assessment's own; with its text, so that a file stands by itself. */
  readonly version: { readonly id: number; readonly label: string } | null;
  /** Facts are named by their number in the record, units by theirs. */
  readonly change: TrialChange;
}

export const newVariant = (name: string): Variant => ({
  id: crypto.randomUUID?.() ?? String(Date.now() + Math.random()),
  name,
  version: null,
  change: NO_CHANGE,
});

export const countChanges = ({ version, change }: Variant): number =>
  (version ? 1 : 0) + change.values.length + change.facts.length + change.exclusions.length + change.overrides.length;

/** `方案 3`: a name that none of them has. */
export function freeName(taken: readonly Variant[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.some(({ name }) => name === `方案 ${number}`)) return `方案 ${number}`;
}
