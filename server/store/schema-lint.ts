import type { Pool, PoolClient } from 'pg';
import { identityRules } from './lint/identity.ts';
import { keyRules } from './lint/keys.ts';
import { referenceRules } from './lint/references.ts';

/** One breach of the schema rules of docs/store.md. */
export interface SchemaFinding {
  /** The number of the rule. */
  readonly rule: number;
  readonly table: string;
  readonly message: string;
}

export type Asker = Pick<Pool | PoolClient, 'query'>;
export type SchemaRule = (ask: Asker, large: readonly string[]) => Promise<SchemaFinding[]>;

const RULES: readonly SchemaRule[] = [missingTables, ...keyRules, ...referenceRules, ...identityRules];

/**
 * Holds a live database against the rules that let it be distributed later. `large` names the tables that grow with cases.
 * The rules on queries (5, 6, 8) cannot be seen in a schema; those on rollups and queues (7, 9) only by name.
 */
export async function lintSchema(ask: Asker, large: readonly string[]): Promise<SchemaFinding[]> {
  const findings: SchemaFinding[] = [];
  for (const rule of RULES) findings.push(...(await rule(ask, large)));
  return findings.sort((a, b) => a.rule - b.rule || (a.table < b.table ? -1 : a.table > b.table ? 1 : 0));
}

async function missingTables(ask: Asker, large: readonly string[]): Promise<SchemaFinding[]> {
  const { rows } = await ask.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass('public.' || quote_ident(name)) IS NULL`,
    [large],
  );
  return rows.map(({ name }) => ({ rule: 1, table: name, message: 'is listed as large but does not exist' }));
}
