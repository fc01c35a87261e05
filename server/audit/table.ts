import { type Kysely, type Selectable, sql } from 'kysely';
import { addDays, startOf } from '../http/days.ts';
import { likePattern, type Page, sortOf } from '../http/paging.ts';
import { isAction, policyOf, type Units } from '../policy/index.ts';
import type { AuditEntryRow } from '../schema/audit.ts';
import type { Database } from '../schema/index.ts';
import type { AuditQuery, Entry } from './contract.ts';
import { topicName } from './words.ts';

type Db = Kysely<Database>;

/** Whose entries somebody sees: those of the units in scope, and the own. */
export interface Viewer {
  readonly units: Units;
  readonly accountId: number | null;
}

const SORTS = { at: 'audit_entries.id', actor: 'audit_entries.actor_name', topic: 'audit_entries.topic', action: 'audit_entries.action' } as const;
export const FIELDS = ['id', 'at', 'actor_id', 'actor_name', 'via', 'ip', 'action', 'topic', 'record', 'unit_id', 'summary'] as const;

export const seenBy = (db: Db, { units, accountId }: Viewer) => {
  const rows = db.selectFrom('audit_entries').leftJoin('units', 'units.id', 'audit_entries.unit_id');
  if (units === 'all') return rows;
  const inScope = sql<boolean>`audit_entries.unit_id = ANY(${[...units]}::int[])`;
  return accountId === null ? rows.where(inScope) : rows.where((where) => where.or([inScope, where('audit_entries.actor_id', '=', accountId)]));
};

function matching(db: Db, viewer: Viewer, query: AuditQuery) {
  let rows = seenBy(db, viewer);
  if (query.search) {
    const pattern = likePattern(query.search);
    rows = rows.where(
      sql<boolean>`(summary ILIKE ${pattern} OR actor_name ILIKE ${pattern} OR ip ILIKE ${pattern} OR before::text ILIKE ${pattern} OR after::text ILIKE ${pattern})`,
    );
  }
  if (query.actor) rows = rows.where('actor_name', 'ilike', likePattern(query.actor));
  if (query.action) rows = rows.where('action', '=', query.action);
  if (query.topic) rows = rows.where('topic', '=', query.topic);
  if (query.record) rows = rows.where('record', '=', query.record);
  if (query.unitId) rows = rows.where('unit_id', '=', query.unitId);
  if (query.from) rows = rows.where('at', '>=', startOf(query.from));
  if (query.to) rows = rows.where('at', '<', startOf(addDays(query.to, 1)));
  return rows;
}

export async function listEntries(db: Db, viewer: Viewer, query: AuditQuery): Promise<Page<Entry>> {
  const { page, size } = query;
  const rows = matching(db, viewer, query);
  const { total } = await rows.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let wanted = rows.select(FIELDS.map((field) => `audit_entries.${field}` as const)).select('units.name as unit_name');
  for (const { column, down } of sortOf(query.sort ?? '-at', SORTS)) wanted = wanted.orderBy(column, down ? 'desc' : 'asc');
  const items = await wanted
    .orderBy('audit_entries.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(entryOf), total: Number(total), page, size };
}

export async function findEntry(db: Db, viewer: Viewer, id: number) {
  const row = await seenBy(db, viewer)
    .where('audit_entries.id', '=', id)
    .selectAll('audit_entries')
    .select('units.name as unit_name')
    .executeTakeFirst();
  return row && { entry: entryOf(row), before: row.before, after: row.after, previousHash: row.previous_hash, hash: row.hash };
}

const VIA: Readonly<Record<string, string>> = { session: '网页', token: '接口令牌', system: '系统', nobody: '未登录' };

type Row = Pick<Selectable<AuditEntryRow>, (typeof FIELDS)[number]> & { readonly unit_name: string | null };

export const entryOf = (row: Row): Entry => ({
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  actorName: row.actor_name || '未登录的人',
  via: row.via,
  viaName: VIA[row.via] ?? row.via,
  ip: row.ip,
  action: row.action,
  actionName: isAction(row.action) ? policyOf(row.action).what : row.summary,
  topic: row.topic,
  topicName: topicName(row.topic),
  record: row.record,
  unitId: row.unit_id,
  unitName: row.unit_name,
  summary: row.summary,
});
