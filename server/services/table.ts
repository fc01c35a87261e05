import { type Kysely, type Selectable, sql } from 'kysely';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import type { ServiceRow } from '../schema/services.ts';
import type { Service, ServiceFields, ServicesQuery } from './contract.ts';

type Db = Kysely<Database>;

/** Advisory lock: changes of the catalogue stand in one line, so that a file is held against what is there. */
const SERVICES_LOCK = 7_203_013;

export const lockServices = async (tx: Db): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(${SERVICES_LOCK})`.execute(tx);
};

const SORTS = {
  name: 'services.name',
  code: 'services.code',
  unitName: 'units.name',
  kind: 'services.kind',
  visits: 'services.visits',
  onlineLevel: 'services.online_level',
  presence: 'services.presence',
  from: 'services.valid_from',
  to: 'services.valid_to',
  updatedAt: 'services.updated_at',
} as const;

const selectServices = (db: Db) =>
  db.selectFrom('services').innerJoin('units', 'units.id', 'services.unit_id').selectAll('services').select('units.name as unit_name');

const ofUnits = (ids: Iterable<number>) => sql<boolean>`services.unit_id = ANY(${[...ids]}::int[])`;

/** What a list is narrowed to, besides the caller's own filters. */
export interface Narrowing {
  readonly seen: Units;
  /** The ids of `query.under` and of all below it. */
  readonly under?: Iterable<number> | undefined;
  readonly today: string;
}

function matching(db: Db, { seen, under, today }: Narrowing, query: ServicesQuery) {
  let rows = selectServices(db);
  if (seen !== 'all') rows = rows.where(ofUnits(seen));
  if (under) rows = rows.where(ofUnits(under));
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where((where) => where.or([where('services.name', 'ilike', pattern), where('services.code', 'ilike', pattern)]));
  }
  if (query.kind) rows = rows.where('services.kind', '=', query.kind);
  if (query.presence) rows = rows.where('services.presence', '=', query.presence);
  if (query.online !== undefined) rows = rows.where('services.online_level', '=', query.online);
  if (!query.ended) rows = rows.where((where) => where.or([where('services.valid_to', 'is', null), where('services.valid_to', '>=', today)]));
  return rows;
}

export async function listServices(db: Db, narrowing: Narrowing, query: ServicesQuery): Promise<Page<Service>> {
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
    .orderBy('services.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(serviceOf), total, page, size };
}

/** All services of these units, in the order of their ids. */
export async function readServices(db: Db, units: Units): Promise<Service[]> {
  const rows = units === 'all' ? selectServices(db) : selectServices(db).where(ofUnits(units));
  return (await rows.orderBy('services.id').execute()).map(serviceOf);
}

export async function findService(db: Db, id: number): Promise<Service | undefined> {
  const row = await selectServices(db).where('services.id', '=', id).executeTakeFirst();
  return row && serviceOf(row);
}

/** Who has these codes, in whatever unit. */
export async function ownersOf(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, Service>> {
  const rows = await selectServices(db)
    .where(sql<boolean>`services.code = ANY(${[...codes]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.code, serviceOf(row)]));
}

export async function insertService(db: Db, fields: ServiceFields, at: string): Promise<number> {
  const { id } = await db
    .insertInto('services')
    .values({ ...columnsOf(fields), updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false where somebody else changed it since `version` was read */
export async function updateService(db: Db, id: number, version: number, fields: ServiceFields, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('services')
    .set((set) => ({ ...columnsOf(fields), updated_at: at, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const columnsOf = (fields: ServiceFields) => ({
  unit_id: fields.unitId,
  code: fields.code,
  name: fields.name,
  kind: fields.kind,
  statutory_amount: fields.statutory?.amount ?? null,
  statutory_unit: fields.statutory?.unit ?? null,
  promised_amount: fields.promised?.amount ?? null,
  promised_unit: fields.promised?.unit ?? null,
  visits: fields.visits,
  online_level: fields.onlineLevel,
  joint: fields.joint,
  fee: fields.fee,
  presence: fields.presence,
  valid_from: fields.from,
  valid_to: fields.to,
});

const limitOf = (amount: number | null, unit: string | null): Service['statutory'] =>
  amount === null || unit === null ? null : { amount, unit: unit as NonNullable<Service['statutory']>['unit'] };

const serviceOf = (row: Selectable<ServiceRow> & { readonly unit_name: string }): Service => ({
  id: row.id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  code: row.code,
  name: row.name,
  kind: row.kind as Service['kind'],
  statutory: limitOf(row.statutory_amount, row.statutory_unit),
  promised: limitOf(row.promised_amount, row.promised_unit),
  visits: row.visits,
  onlineLevel: row.online_level,
  joint: row.joint as Service['joint'],
  fee: row.fee,
  presence: row.presence as Service['presence'],
  from: row.valid_from,
  to: row.valid_to,
  version: row.version,
  updatedAt: row.updated_at,
});
