import { caseKey } from '@kaocheng/casework';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { likePattern } from '../http/paging.ts';
import type { Database } from '../schema/index.ts';
import { catalogueId } from '../services/index.ts';
import type { CasesQuery } from './contract.ts';
import { casesOf, type Months } from './drill.ts';
import { long } from './stored.ts';

/** What a list is narrowed to besides the caller's filters. */
export interface Narrowing {
  readonly units: readonly number[];
  /** The second it is now, on the Chinese wall clock. */
  readonly now: number;
  readonly months: Months | undefined;
  readonly accepted: { readonly from: number | undefined; readonly before: number | undefined };
}

const STATES: Readonly<Record<NonNullable<CasesQuery['state']>, (now: number) => RawBuilder<boolean>>> = {
  open: () => sql`cases.closed IS NULL`,
  'overdue-open': (now) => sql`cases.closed IS NULL AND cases.due <= ${now}`,
  closed: () => sql`cases.closed IS NOT NULL`,
  late: () => sql`cases.late`,
  'on-time': () => sql`cases.on_time`,
};

/** Which cases a list holds. */
export async function conditionOf(
  db: Kysely<Database>,
  { units, now, months, accepted }: Narrowing,
  query: CasesQuery,
): Promise<RawBuilder<boolean>> {
  const found: RawBuilder<boolean>[] = [sql`cases.unit_id = ANY(${[...units]}::int[])`];
  if (query.search) found.push(await numbered(db, units, query.search));
  if (query.serviceId) found.push(sql`cases.service_id = ${query.serviceId}`);
  if (query.channel) found.push(sql`cases.channel = ${query.channel}`);
  if (query.applicant) found.push(sql`cases.applicant = ${query.applicant}`);
  if (accepted.from !== undefined) found.push(sql`cases.accepted >= ${accepted.from}`);
  if (accepted.before !== undefined) found.push(sql`cases.accepted < ${accepted.before}`);
  if (query.indicator && months) found.push(casesOf(query.indicator, query.part, months, now));
  if (query.state) found.push(STATES[query.state](now));
  return sql<boolean>`${sql.join(found, sql` AND `)}`;
}

/** Cases of exactly this number, which their key finds at once; where there are none, those whose number has this in it. */
async function numbered(db: Kysely<Database>, units: readonly number[], search: string): Promise<RawBuilder<boolean>> {
  const keys = units.map((id) => long(caseKey(catalogueId(id), search)));
  const exact = sql<boolean>`(cases.unit_id, cases.key) IN (SELECT * FROM unnest(${[...units]}::int[], ${keys}::bigint[]))`;
  const { rows } = await sql`SELECT 1 FROM cases WHERE ${exact} LIMIT 1`.execute(db);
  return rows.length > 0 ? exact : sql<boolean>`cases.number ILIKE ${likePattern(search)}`;
}
