import type { Assignment } from '../types.ts';

/** Who assesses what, one a person: `units` null for all units of the assessment. */
export interface PersonRow {
  readonly accountId: number;
  readonly name: string;
  readonly units: readonly { readonly unitId: number; readonly name: string }[] | null;
}

type Item = Pick<Assignment, 'accountId' | 'unitId'>;

export function byPerson(items: readonly Assignment[]): PersonRow[] {
  const rows = new Map<number, PersonRow>();
  for (const { accountId, accountName, unitId, unitName } of items) {
    const before = rows.get(accountId)?.units;
    const units = unitId === null || before === null ? null : [...(before ?? []), { unitId, name: unitName ?? '' }];
    rows.set(accountId, { accountId, name: accountName, units });
  }
  return [...rows.values()];
}

/** The list with one person's part replaced; nothing for that person takes them out. */
export function withPerson(items: readonly Item[], accountId: number, unitIds: readonly number[] | null): Item[] {
  const others = items.filter((one) => one.accountId !== accountId).map(({ accountId, unitId }) => ({ accountId, unitId }));
  const own = unitIds === null ? [{ accountId, unitId: null }] : unitIds.map((unitId) => ({ accountId, unitId }));
  return [...others, ...own];
}
