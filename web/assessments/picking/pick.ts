import type { Candidate, Candidates } from '../types.ts';

/** The units that were picked, by id, each with its kind and group in the assessment. */
export type Picked = Readonly<Record<number, { readonly kind: string; readonly group: string }>>;

/** The units of the register that have one kind there. */
export interface KindRow {
  /** As the register has it; '' for none. */
  readonly registerKind: string;
  readonly units: readonly Candidate[];
  readonly picked: number;
  /** The kind that they have, or would have, in the assessment; '' while nobody has said. */
  readonly kind: string;
}

/** Units that can take part as they are. */
export const fitting = ({ items }: Candidates): Picked =>
  Object.fromEntries(items.filter(({ problem }) => problem === null).map(({ unitId, kind, group }) => [unitId, { kind, group }]));

export function kindRows({ items, kinds }: Candidates, picked: Picked): KindRow[] {
  const rows = new Map<string, Candidate[]>();
  for (const unit of items) rows.set(unit.registerKind, [...(rows.get(unit.registerKind) ?? []), unit]);
  return [...rows]
    .map(([registerKind, units]): KindRow => {
      const [first] = units;
      const taken = units.find(({ unitId }) => picked[unitId]);
      const own = first && (kinds.length === 0 || kinds.includes(first.kind)) ? first.kind : '';
      return { registerKind, units, picked: units.filter(({ unitId }) => picked[unitId]).length, kind: (taken && picked[taken.unitId]?.kind) ?? own };
    })
    .sort((one, other) => Number(other.kind !== '') - Number(one.kind !== '') || other.units.length - one.units.length);
}

/** Puts these units in, with this kind; a group that was chosen stays. */
export const put = (picked: Picked, units: readonly Candidate[], kind: string): Picked => ({
  ...picked,
  ...Object.fromEntries(units.map(({ unitId, group }) => [unitId, { kind, group: picked[unitId]?.group ?? group }])),
});

export function drop(picked: Picked, units: readonly Candidate[]): Picked {
  const out = new Set(units.map(({ unitId }) => String(unitId)));
  return Object.fromEntries(Object.entries(picked).filter(([unitId]) => !out.has(unitId)));
}

export const regroup = (picked: Picked, unitId: number, group: string): Picked => {
  const one = picked[unitId];
  return one ? { ...picked, [unitId]: { ...one, group } } : picked;
};

/** Picked units that have no group although the regulation has groups, or a kind that it does not have. */
export function unready({ kinds, groups }: Pick<Candidates, 'kinds' | 'groups'>, picked: Picked): number[] {
  return Object.entries(picked)
    .filter(([, { kind, group }]) => (kinds.length > 0 && !kinds.includes(kind)) || (groups.length > 0 && !groups.includes(group)))
    .map(([unitId]) => Number(unitId));
}

export const entriesOf = (picked: Picked): { unitId: number; kind: string; group: string }[] =>
  Object.entries(picked).map(([unitId, { kind, group }]) => ({ unitId: Number(unitId), kind, group }));

/** `第一圈 6 个，第二圈 6 个` */
export function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count} 个`).join('，');
}
