import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import type { Entry } from './contract.ts';
import { entryOf, FIELDS, seenBy, type Viewer } from './table.ts';

/** The latest entries of these topics that somebody sees, newest first. */
export async function recentEntries(db: Kysely<Database>, viewer: Viewer, topics: readonly string[], most: number): Promise<Entry[]> {
  const rows = await seenBy(db, viewer)
    .where('audit_entries.topic', 'in', [...topics])
    .select(FIELDS.map((field) => `audit_entries.${field}` as const))
    .select('units.name as unit_name')
    .orderBy('audit_entries.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(entryOf);
}
