import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from '../schema/index.ts';
import type { Edit } from './edits.ts';

/** A known case that a row of a file has changed. */
export interface EditedCase {
  readonly row: number;
  readonly unitId: number;
  readonly number: string;
  readonly edits: readonly Edit[];
}

/** How many are told of one import; the others are only counted. */
export const MOST_EDITED = 10_000;

const INSERT = `
  INSERT INTO case_import_edits (import_id, row, unit_id, number, edits)
  SELECT $1::int, t.row, t.unit_id, t.number, t.edits::jsonb
  FROM unnest($2::bigint[], $3::int[], $4::text[], $5::text[]) AS t (row, unit_id, number, edits)
  WHERE (SELECT count(*) FROM case_import_edits WHERE import_id = $1) < ${MOST_EDITED}
  ON CONFLICT (import_id, row) DO NOTHING`;

/** In the transaction that changes the cases. */
export async function insertEdits(client: PoolClient, importId: number, edited: readonly EditedCase[]): Promise<void> {
  if (edited.length === 0) return;
  await client.query(INSERT, [
    importId,
    edited.map(({ row }) => row),
    edited.map(({ unitId }) => unitId),
    edited.map(({ number }) => number),
    edited.map(({ edits }) => JSON.stringify(edits)),
  ]);
}

/** In the order of the file, each with its unit's name. */
export async function readEdits(db: Kysely<Database>, importId: number): Promise<(EditedCase & { readonly unitName: string })[]> {
  return db
    .selectFrom('case_import_edits as e')
    .innerJoin('units as u', 'u.id', 'e.unit_id')
    .where('e.import_id', '=', importId)
    .select(['e.row', 'e.unit_id as unitId', 'e.number', 'e.edits', 'u.name as unitName'])
    .orderBy('e.row')
    .limit(MOST_EDITED)
    .execute();
}
