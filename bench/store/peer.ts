import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host-client.ts';

/** Writes all columns of all cases into a file, in the order in which they came in; PostgreSQL itself writes and reads it. */
export async function dumpCases(host: Host, folder: string): Promise<string> {
  const place = join(folder, 'copy');
  mkdirSync(place);
  chmodSync(place, 0o777);
  const file = join(place, 'cases.copy');
  await host.sql(`COPY (SELECT * FROM cases ORDER BY ctid) TO '${file}'`);
  return file;
}

export const dropDump = (folder: string): void => rmSync(join(folder, 'copy'), { recursive: true });

export interface Copied {
  readonly seconds: number;
  /** User and system time of PostgreSQL; nobody else does anything. */
  readonly postgresSeconds: number;
}

/**
 * What every figure of a unit is made of, from the columns as they stand: no limit is read, no calendar asked, no row checked.
 * Whole tables are compared by it, so it also says whether both hold the same.
 */
export const GROUP_BY = `
  SELECT unit_id, count(*) AS accepted, count(closed) AS closed, count(closed) FILTER (WHERE early) AS closed_early,
    count(closed) FILTER (WHERE on_spot) AS closed_on_spot, count(closed) FILTER (WHERE channel = 'online') AS closed_online,
    count(closed) FILTER (WHERE sample <> 'none') AS sampled, sum(used) FILTER (WHERE closed IS NOT NULL AND statutory > 0 AND used > 0)::float8 AS used_days,
    count(closed) FILTER (WHERE delivered > delivery_due) AS delivered_late, count(due) FILTER (WHERE closed IS NOT NULL) AS due,
    count(due) FILTER (WHERE closed IS NOT NULL AND on_time) AS due_on_time, count(due) FILTER (WHERE closed IS NOT NULL AND late) AS due_late
  FROM cases GROUP BY unit_id ORDER BY unit_id`;

/** The same sums as they are kept. */
export const KEPT = `
  SELECT unit_id, sum(accepted)::float8 AS accepted, sum(closed)::float8 AS closed, sum(closed_early)::float8 AS closed_early,
    sum(closed_on_spot)::float8 AS closed_on_spot, sum(closed_online)::float8 AS closed_online, sum(sampled)::float8 AS sampled,
    sum(used_days)::float8 AS used_days, sum(delivered_late)::float8 AS delivered_late, sum(due)::float8 AS due,
    sum(due_on_time)::float8 AS due_on_time, sum(due_late)::float8 AS due_late
  FROM case_cells GROUP BY unit_id ORDER BY unit_id`;

/** Loads the file into the empty table `cases` of another store by one COPY, then groups once. @param indexed with the table's keys and indexes, or without any */
export async function copyCases(host: Host, file: string, indexed: boolean): Promise<Copied> {
  await host.sql('TRUNCATE cases');
  if (!indexed) await dropIndexes(host);
  await host.sql('CHECKPOINT');
  const before = await host.usage();
  const start = performance.now();
  await host.sql(`COPY cases FROM '${file}'`);
  await host.sql(GROUP_BY);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, postgresSeconds: (await host.usage()).postgresSeconds - before.postgresSeconds };
}

async function dropIndexes(host: Host): Promise<void> {
  await host.sql('ALTER TABLE cases DROP CONSTRAINT cases_pkey');
  const rest = await host.sql<{ indexname: string }>(`SELECT indexname FROM pg_indexes WHERE tablename = 'cases'`);
  for (const { indexname } of rest) await host.sql(`DROP INDEX ${indexname}`);
}
