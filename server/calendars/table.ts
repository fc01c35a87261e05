import type { YearTable } from '@kaocheng/worktime';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { YearTableRow } from '../schema/calendars.ts';
import type { Database } from '../schema/index.ts';

type Db = Kysely<Database>;

/** A table that an administrator gave, with its version. */
export interface AddedYear extends YearTable {
  readonly version: number;
  readonly updatedAt: string;
}

/** Advisory lock: changes of year tables stand in one line. */
const CALENDARS_LOCK = 7_203_012;

export const lockCalendars = async (tx: Db): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(${CALENDARS_LOCK})`.execute(tx);
};

export async function readAddedYears(db: Db): Promise<AddedYear[]> {
  return (await db.selectFrom('year_tables').selectAll().orderBy('year').execute()).map(yearOf);
}

/** Changes whenever any added table does: what a calendar was made of. */
export async function stampOfYears(db: Db): Promise<string> {
  const rows = await db.selectFrom('year_tables').select(['year', 'version', 'updated_at']).orderBy('year').execute();
  return rows.map(({ year, version, updated_at }) => `${year}/${version}/${updated_at}`).join(' ');
}

export async function writeYear(db: Db, table: YearTable, version: number, accountId: number | null, at: string): Promise<void> {
  const values = {
    source: table.source,
    holidays: JSON.stringify(table.holidays),
    make_up_days: JSON.stringify(table.makeUpDays),
    version,
    updated_by: accountId,
    updated_at: at,
  };
  await db
    .insertInto('year_tables')
    .values({ year: table.year, ...values })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(values))
    .execute();
}

export async function removeYear(db: Db, year: number): Promise<void> {
  await db.deleteFrom('year_tables').where('year', '=', year).execute();
}

const yearOf = ({ year, source, holidays, make_up_days, version, updated_at }: Selectable<YearTableRow>): AddedYear => ({
  year,
  source,
  holidays,
  makeUpDays: make_up_days,
  version,
  updatedAt: updated_at,
});
