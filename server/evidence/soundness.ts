import { LRUCache } from 'lru-cache';
import type { EvidenceFile } from './file.ts';
import { measure, type Vault } from './vault.ts';

/** Whether what is stored is what was uploaded. */
export type Soundness = 'sound' | 'missing' | 'altered';

export type Examine = (file: Pick<EvidenceFile, 'hash' | 'size'>) => Promise<Soundness>;

const REMEMBERED = 10_000;

/** Looks at contents through and through, again only where they have been written since. */
export function examiner(vault: Vault): Examine {
  const seen = new LRUCache<string, string>({ max: REMEMBERED });
  return async ({ hash, size }) => {
    const found = await vault.look(hash);
    if (!found) return 'missing';
    if (found.size !== size) return 'altered';
    if (seen.get(hash) === found.stamp) return 'sound';
    const measured = await measure(await vault.read(hash));
    if (measured.hash !== hash) return 'altered';
    seen.set(hash, found.stamp);
    return 'sound';
  };
}
