import type { PoolClient } from 'pg';
import { quoteName } from '../copy.ts';

/** A table whose rows a backup carries, with the columns that can be written. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export interface SequenceState {
  readonly name: string;
  /** The last number given out, as text. */
  readonly last: string;
}

/** Our tables, without those of the migrator and without the parts of partitioned ones. */
export async function listTables(client: PoolClient): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ('kysely_migration', 'kysely_migration_lock')
    GROUP BY c.relname
    ORDER BY c.relname COLLATE "C"`);
  return rows;
}

/** The first table that has a row, where one has. */
export async function firstFilled(client: PoolClient, tables: readonly TableShape[]): Promise<string | undefined> {
  for (const { name } of tables) {
    await client.query(`LOCK TABLE ${quoteName(name)} IN ACCESS EXCLUSIVE MODE`);
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoteName(name)} LIMIT 1`);
    if (rowCount !== 0) return name;
  }
  return undefined;
}

/**
 * Takes the foreign keys away while rows are loaded, and puts them back: then the order of tables does not matter, circles are
 * no trouble, and each key is checked by one join instead of row by row.
 */
export async function withoutForeignKeys(client: PoolClient, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT t.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k
    JOIN pg_class t ON t.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
    WHERE k.contype = 'f' AND k.conparentid = 0`);
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(name)}`);
  await load();
  for (const { table, name, definition } of rows) {
    await client.query(`ALTER TABLE ${quoteName(table)} ADD CONSTRAINT ${quoteName(name)} ${definition}`);
  }
}

export async function readSequences(client: PoolClient): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(`
    SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename COLLATE "C"`);
  return rows;
}

/** Lets identity columns go on where they were. */
export async function setSequences(client: PoolClient, states: readonly SequenceState[]): Promise<void> {
  for (const { name, last } of states) await client.query('SELECT setval($1::regclass, $2::bigint)', [quoteName(name), last]);
}
