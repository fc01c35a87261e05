import { Readable } from 'node:stream';
import { NONE } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { copyTextIn } from '../store/index.ts';
import { type Measure, openBatch } from './measure.ts';
import { Moves } from './moves.ts';
import { COLUMNS, copyLine, type Kept, STORED, type StoredCase } from './stored.ts';

export interface Tally {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Stamp {
  readonly importId: number;
  readonly at: string;
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
  SELECT ${STORED.map((column) => `cases.${column}`).join(', ')}
  FROM unnest($2::int[], $3::bigint[]) AS wanted (unit_id, key) JOIN cases ON cases.unit_id = wanted.unit_id AND cases.key = wanted.key
  WHERE cases.unit_id = ANY($1::int[])`;

/**
 * Stores rows of cases and moves the sums by exactly what changed: new ones are added, changed ones are taken back as they were counted and
 * added as they are now. No two rows of a batch are the same case.
 */
export async function storeBatch(client: PoolClient, measure: Measure, rows: readonly Kept[], { importId, at }: Stamp): Promise<Tally> {
  if (rows.length === 0) return { fresh: 0, changed: 0, unchanged: 0 };
  await openBatch(client, measure);
  const { house, clock } = measure;
  const unitOf = ({ content }: Kept): number => house.units[content.unit]?.id ?? 0;
  const serviceOf = ({ content }: Kept): number => (content.service === NONE ? 0 : (house.services[content.service]?.id ?? 0));
  const known = await find<{ unit_id: number; key: string; hash: string }>(client, KNOWN, rows, unitOf);
  const hashes = new Map(known.map(({ unit_id, key, hash }) => [`${unit_id} ${key}`, hash]));
  const before = (kept: Kept) => hashes.get(`${unitOf(kept)} ${kept.key}`);
  const fresh = rows.filter((kept) => before(kept) === undefined);
  const changed = rows.filter((kept) => ![undefined, kept.hash].includes(before(kept)));

  const moves = new Moves();
  const end = `${importId}\t${at}\n`;
  const line = (kept: Kept): string => {
    const reading = clock.read(kept.content);
    const [unitId, serviceId] = [unitOf(kept), serviceOf(kept)];
    moves.add({ ...kept.content, unit: unitId, service: serviceId }, reading);
    return copyLine(kept, unitId, serviceId, reading, end);
  };
  if (changed.length > 0) {
    for (const old of await find<StoredCase>(client, OLD, changed, unitOf)) moves.takeBack(old);
    await copyTextIn(client, `COPY case_staging (${LIST}) FROM STDIN`, Readable.from(blocks(changed.map(line))));
    await client.query(TAKE_OVER);
    await client.query('DELETE FROM case_staging');
  }
  if (fresh.length > 0) await copyTextIn(client, `COPY cases (${LIST}) FROM STDIN`, Readable.from(blocks(fresh.map(line))));
  await moves.write(client);
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
