import { type Kysely, type Selectable, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { UnitRow } from '../schema/units.ts';
import type { Unit, UnitFields, UnitsQuery } from './contract.ts';
import { type Entry, Register } from './register.ts';

type Db = Kysely<Database>;

/** Advisory lock: changes of units stand in one line, so that a tree which was checked does not move before it is written. */
const UNITS_LOCK = 7_203_002;

export const lockUnits = async (tx: Db): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(${UNITS_LOCK})`.execute(tx);
};

const SORTS = {
  name: 'units.name',
  code: 'units.code',
  level: 'units.level',
  kind: 'units.kind',
  group: 'units.group_name',
  parentName: 'parents.name',
  activeFrom: 'units.active_from',
  activeTo: 'units.active_to',
  updatedAt: 'units.updated_at',
} as const;

const selectUnits = (db: Db) =>
  db
    .selectFrom('units')
    .leftJoin('units as parents', 'parents.id', 'units.parent_id')
    .leftJoin('units as successors', 'successors.id', 'units.merged_into')
    .selectAll('units')
    .select(['parents.name as parent_name', 'successors.name as merged_into_name']);

const oneOf = (ids: Iterable<number>) => sql<boolean>`units.id = ANY(${[...ids]}::int[])`;

/** What a list is narrowed to, besides the caller's own filters. */
export interface Narrowing {
  readonly seen: Units;
  /** The ids of `query.under` and of all below it. */
  readonly under?: Iterable<number>;
  readonly today: string;
}

function matching(db: Db, { seen, under, today }: Narrowing, query: Omit<UnitsQuery, 'page' | 'size'>) {
  let rows = selectUnits(db);
  if (seen !== 'all') rows = rows.where(oneOf(seen));
  if (under) rows = rows.where(oneOf(under));
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('units.name', 'ilike', pattern), where('units.code', 'ilike', pattern)]));
  }
  if (query.parentId) rows = rows.where('units.parent_id', '=', query.parentId);
  if (query.level) rows = rows.where('units.level', '=', query.level);
  if (query.kind !== undefined) rows = rows.where('units.kind', '=', query.kind);
  if (query.group !== undefined) rows = rows.where('units.group_name', '=', query.group);
  if (!query.closed) rows = rows.where((where) => where.or([where('units.active_to', 'is', null), where('units.active_to', '>=', today)]));
  return rows;
}

/** The units that match, of those the caller may see. */
export async function listUnits(db: Db, narrowing: Narrowing, query: UnitsQuery): Promise<Page<Unit>> {
  const { page, size } = query;
  const rows = matching(db, narrowing, query);
  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let sorted = rows;
  for (const { column, down } of sortOf(query.sort, SORTS))
    sorted = sorted.orderBy(column, (order) => (down ? order.desc() : order.asc()).nullsLast());
  const items = await sorted
    .orderBy('units.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(unitOf), total: Number(total), page, size };
}

export async function findUnit(db: Db, id: number): Promise<Unit | undefined> {
  const row = await selectUnits(db).where('units.id', '=', id).executeTakeFirst();
  return row && unitOf(row);
}

/** These units; all where none are named. */
export async function readUnits(db: Db, ids?: readonly number[]): Promise<Unit[]> {
  const rows = ids ? selectUnits(db).where(oneOf(ids)) : selectUnits(db);
  return (await rows.orderBy('units.id').execute()).map(unitOf);
}

export const unitsById = async (db: Db, ids: readonly number[]): Promise<Map<number, Unit>> =>
  new Map((await readUnits(db, ids)).map((unit) => [unit.id, unit]));

export const readRegister = async (db: Db): Promise<Register> => new Register(await readUnits(db));

/** How many open units have each value of a column. */
export async function countUnits(db: Db, { seen, today }: Narrowing, column: 'kind' | 'group_name'): Promise<{ value: string; count: number }[]> {
  let rows = db.selectFrom('units').select([`${column} as value`, (select) => select.fn.countAll<number>().as('count')]);
  if (seen !== 'all') rows = rows.where(oneOf(seen));
  return rows
    .where(column, '<>', '')
    .where((where) => where.or([where('active_to', 'is', null), where('active_to', '>=', today)]))
    .groupBy(column)
    .orderBy(column)
    .execute();
}

export async function insertUnit(db: Db, unit: UnitFields, at: string): Promise<number> {
  const { id } = await db
    .insertInto('units')
    .values({ ...columnsOf(unit), updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false where somebody else changed it since `version` was read */
export async function updateUnit(
  db: Db,
  id: number,
  version: number,
  unit: UnitFields & Partial<Pick<Entry, 'mergedInto'>>,
  at: string,
): Promise<boolean> {
  const merged = unit.mergedInto === undefined ? {} : { merged_into: unit.mergedInto };
  const { numUpdatedRows } = await db
    .updateTable('units')
    .set((set) => ({ ...columnsOf(unit), ...merged, updated_at: at, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Frees the names and codes of units that are about to get others, so that two may change places. */
export async function vacate(db: Db, ids: readonly number[]): Promise<void> {
  await db.updateTable('units').set({ code: null, name: sql<string>`'#' || id` }).where(oneOf(ids)).execute();
}

export async function removeUnit(db: Db, id: number, version: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('units').where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numDeletedRows === 1n;
}

const columnsOf = (unit: UnitFields) => ({
  parent_id: unit.parentId,
  code: unit.code,
  name: unit.name,
  level: unit.level,
  kind: unit.kind,
  group_name: unit.group,
  active_from: unit.activeFrom,
  active_to: unit.activeTo,
  ...(unit.marketDays !== undefined && { market_days: unit.marketDays }),
});

type Row = Selectable<UnitRow> & { readonly parent_name: string | null; readonly merged_into_name: string | null };

const unitOf = (row: Row): Unit => ({
  id: row.id,
  parentId: row.parent_id,
  parentName: row.parent_name,
  code: row.code,
  name: row.name,
  level: row.level as Unit['level'],
  kind: row.kind,
  group: row.group_name,
  activeFrom: row.active_from,
  activeTo: row.active_to,
  marketDays: row.market_days,
  mergedInto: row.merged_into,
  mergedIntoName: row.merged_into_name,
  version: row.version,
  updatedAt: row.updated_at,
});
