import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import { hashOf } from './checked.ts';

/** Compares every version's text with the hash that it was stored with. @returns how many were looked at, and those that were changed behind our back */
export async function damagedVersions(db: Kysely<Database>): Promise<{ readonly checked: number; readonly damaged: readonly string[] }> {
  const rows = await db
    .selectFrom('regulation_versions as v')
    .innerJoin('regulations as r', 'r.id', 'v.regulation_id')
    .select(['r.key', 'v.number', 'v.text', 'v.hash'])
    .orderBy('v.id')
    .execute();
  const damaged = rows.filter(({ text, hash }) => hashOf(text) !== hash).map(({ key, number }) => `${key} 第 ${number} 版`);
  return { checked: rows.length, damaged };
}
