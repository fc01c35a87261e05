import { MEASURES } from '@kaocheng/casework';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/index.ts';
import { columnOf } from './cells-table.ts';

type Db = Kysely<Database>;

const SUMS = MEASURES.filter((key) => key !== 'openDue').map((key) => sql.raw(`sum(${columnOf(key)})::float8 AS ${columnOf(key)}`));

export interface UnitSums {
  readonly unitId: number;
  /** `sums[i]` belongs to `MEASURES[i]`. */
  readonly sums: readonly number[];
}

/** Sums of units over months (since 1970-01), both ends included; of one service where it is named. */
export async function readSums(db: Db, units: readonly number[], from: number, to: number, serviceId?: number): Promise<UnitSums[]> {
  const service = serviceId === undefined ? sql`true` : sql`service_id = ${serviceId}`;
  const { rows } = await sql<Record<string, number>>`
    SELECT unit_id, ${sql.join(SUMS)} FROM case_cells
    WHERE unit_id = ANY(${[...units]}::int[]) AND month BETWEEN ${from} AND ${to} AND ${service} GROUP BY unit_id`.execute(db);
  return rows.map((row) => ({ unitId: row.unit_id ?? 0, sums: MEASURES.map((key) => row[columnOf(key)] ?? 0) }));
}

/** Open cases by the day on which they fall due, between two days, both included. */
export async function readOpen(db: Db, units: readonly number[], from: number, to: number, serviceId?: number) {
  const service = serviceId === undefined ? sql`true` : sql`service_id = ${serviceId}`;
  const { rows } = await sql<{ unit_id: number; due_day: number; count: number }>`
    SELECT unit_id, due_day, sum(count)::float8 AS count FROM open_cases
    WHERE unit_id = ANY(${[...units]}::int[]) AND due_day BETWEEN ${from} AND ${to} AND ${service} GROUP BY unit_id, due_day`.execute(db);
  return rows;
}
