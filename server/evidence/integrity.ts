import type { House } from '../http/house.ts';
import { examiner, type Soundness } from './soundness.ts';
import { contentsKept } from './table.ts';
import { openVault } from './vault.ts';

/** What was found of the contents of all files. */
export interface EvidenceCheck {
  readonly checked: number;
  readonly faults: readonly { readonly name: string; readonly unitId: number; readonly id: number; readonly found: Exclude<Soundness, 'sound'> }[];
}

/** Reads the content of every file, also of removed ones, and compares it with what was uploaded. */
export async function checkEvidence({ db, settings }: Pick<House, 'db' | 'settings'>): Promise<EvidenceCheck> {
  const contents = await contentsKept(db);
  if (contents.length === 0) return { checked: 0, faults: [] };
  const examine = examiner(await openVault(settings));
  const faults: EvidenceCheck['faults'][number][] = [];
  for (const { hash, size, name, unitId, id } of contents) {
    const found = await examine({ hash, size });
    if (found !== 'sound') faults.push({ name, unitId, id, found });
  }
  return { checked: contents.length, faults };
}
