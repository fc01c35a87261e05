import type { Kysely, Selectable } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { UnitRow } from '../schema/units.ts';
import type { ChangedUnit, NewUnit, Unit, UnitsQuery } from './contract.ts';

type Db = Kysely<Database>;
type Row = Selectable<UnitRow> & { parent_name: string | null };

const SORTS = { name: 'units.name', kind: 'units.kind', group: 'units.group_name', updatedAt: 'units.updated_at', code: 'units.code' } as const;

const selectUnits = (db: Db) =>
  db.selectFrom('units').leftJoin('units as parents', 'parents.id', 'units.parent_id').selectAll('units').select('parents.name as parent_name');

/** The units that match, of those the caller may see. */
export async function listUnits(db: Db, seen: Units, query: UnitsQuery, today: string): Promise<Page<Unit>> {
  let rows = selectUnits(db);
  if (seen !== 'all') rows = rows.where('units.id', 'in', [...seen, -1]);
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('units.name', 'ilike', pattern), where('units.code', 'ilike', pattern)]));
  }
  if (query.parentId) rows = rows.where('units.parent_id', '=', query.parentId);
  if (query.level) rows = rows.where('units.level', '=', query.level);
  if (query.kind !== undefined) rows = rows.where('units.kind', '=', query.kind);
  if (query.group !== undefined) rows = rows.where('units.group_name', '=', query.group);
  if (!query.closed) rows = rows.where((where) => where.or([where('units.active_to', 'is', null), where('units.active_to', '>=', today)]));

  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  for (const { column, down } of sortOf(query.sort, SORTS)) rows = rows.orderBy(column, down ? 'desc' : 'asc');
  const { page, size } = query;
  const items = await rows
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

export async function insertUnit(db: Db, unit: NewUnit, at: string): Promise<number> {
  const { id } = await db
    .insertInto('units')
    .values({ ...columnsOf(unit), updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false where somebody else changed it since `version` was read */
export async function updateUnit(db: Db, id: number, { version, ...unit }: ChangedUnit, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('units')
    .set((set) => ({ ...columnsOf(unit), updated_at: at, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const columnsOf = (unit: Omit<NewUnit, 'version'>) => ({
  parent_id: unit.parentId,
  code: unit.code,
  name: unit.name,
  level: unit.level,
  kind: unit.kind,
  group_name: unit.group,
  active_from: unit.activeFrom,
  active_to: unit.activeTo,
});

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
  mergedInto: row.merged_into,
  version: row.version,
  updatedAt: row.updated_at,
});
