import { Readable } from 'node:stream';
import { type CaseClock, Cells, NONE } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import type { HouseCatalogue } from '../services/index.ts';
import { copyTextIn } from '../store/index.ts';
import { addToCells } from './cells-table.ts';
import { COLUMNS, caseOf, copyLine, type Kept, readingOf, type StoredCase } from './stored.ts';

/** Advisory lock: batches of cases stand in one line, so that what is known of a case cannot change while it is counted. */
const CASES_LOCK = 7_203_014;

export interface Tally {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Stamp {
  readonly importId: number;
  readonly at: string;
}

/** What cases are read and counted by. */
export interface Measure {
  readonly house: HouseCatalogue;
  readonly clock: CaseClock;
}

const LIST = COLUMNS.join(', ');
const TAKE_OVER = `
  INSERT INTO cases (${LIST}) SELECT ${LIST} FROM case_staging
  ON CONFLICT (unit_id, key) DO UPDATE SET ${COLUMNS.slice(2)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;
const KNOWN = `
  SELECT cases.unit_id, cases.key::text AS key, cases.hash::text AS hash
  FROM unnest($2::int[], $3::bigint[]) AS wanted (unit_id, key) JOIN cases ON cases.unit_id = wanted.unit_id AND cases.key = wanted.key
  WHERE cases.unit_id = ANY($1::int[])`;
const OLD = `
  SELECT ${COLUMNS.filter((column) => !['key', 'hash', 'import_id', 'changed_at'].includes(column))
    .map((column) => `cases.${column}`)
    .join(', ')}
  FROM unnest($2::int[], $3::bigint[]) AS wanted (unit_id, key) JOIN cases ON cases.unit_id = wanted.unit_id AND cases.key = wanted.key
  WHERE cases.unit_id = ANY($1::int[])`;

/**
 * Stores rows of cases and moves the sums by exactly what changed: new ones are added, changed ones are taken back as they were counted and
 * added as they are now. No two rows of a batch are the same case.
 */
export async function storeBatch(client: PoolClient, { house, clock }: Measure, rows: readonly Kept[], { importId, at }: Stamp): Promise<Tally> {
  if (rows.length === 0) return { fresh: 0, changed: 0, unchanged: 0 };
  await client.query('SELECT pg_advisory_xact_lock($1)', [CASES_LOCK]);
  // A batch looks up its own rows by key, however many there are: read as a whole, the table would cost more with every batch.
  await client.query('SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off');
  const unitOf = ({ content }: Kept): number => house.units[content.unit]?.id ?? 0;
  const serviceOf = ({ content }: Kept): number => (content.service === NONE ? 0 : (house.services[content.service]?.id ?? 0));
  const known = await find<{ unit_id: number; key: string; hash: string }>(client, KNOWN, rows, unitOf);
  const hashes = new Map(known.map(({ unit_id, key, hash }) => [`${unit_id} ${key}`, hash]));
  const before = (kept: Kept) => hashes.get(`${unitOf(kept)} ${kept.key}`);
  const fresh = rows.filter((kept) => before(kept) === undefined);
  const changed = rows.filter((kept) => ![undefined, kept.hash].includes(before(kept)));

  const moves = new Cells();
  const end = `${importId}\t${at}\n`;
  const line = (kept: Kept): string => {
    const reading = clock.read(kept.content);
    const [unitId, serviceId] = [unitOf(kept), serviceOf(kept)];
    moves.addCase({ ...kept.content, unit: unitId, service: serviceId }, reading);
    return copyLine(kept, unitId, serviceId, reading, end);
  };
  if (changed.length > 0) {
    for (const old of await find<StoredCase>(client, OLD, changed, unitOf)) moves.addCase(caseOf(old), readingOf(old), -1);
    await copyTextIn(client, `COPY case_staging (${LIST}) FROM STDIN`, Readable.from(blocks(changed.map(line))));
    await client.query(TAKE_OVER);
    await client.query('DELETE FROM case_staging');
  }
  if (fresh.length > 0) await copyTextIn(client, `COPY cases (${LIST}) FROM STDIN`, Readable.from(blocks(fresh.map(line))));
  await addToCells(client, moves);
  return { fresh: fresh.length, changed: changed.length, unchanged: rows.length - fresh.length - changed.length };
}

async function find<R extends object>(client: PoolClient, query: string, rows: readonly Kept[], unitOf: (kept: Kept) => number): Promise<R[]> {
  const units = rows.map(unitOf);
  return (await client.query<R>(query, [[...new Set(units)], units, rows.map(({ key }) => key)])).rows;
}

const LINES = 500;
function* blocks(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += LINES) yield lines.slice(from, from + LINES).join('');
}
