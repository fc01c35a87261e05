import { type Kysely, sql } from 'kysely';
import { type ListQuery, likePattern, type Page } from '../../http/paging.ts';
import type { Units } from '../../policy/index.ts';
import type { Database } from '../../schema/index.ts';
import type { EventName, Webhook, WebhookFields } from './contract.ts';

type Db = Kysely<Database>;

const selectWebhooks = (db: Db) =>
  db
    .selectFrom('webhooks')
    .innerJoin('units', 'units.id', 'webhooks.unit_id')
    .select([
      'webhooks.id',
      'webhooks.unit_id as unitId',
      'units.name as unitName',
      'webhooks.name',
      'webhooks.url',
      'webhooks.events',
      'webhooks.enabled',
      'webhooks.version',
      'webhooks.created_at as createdAt',
      'webhooks.updated_at as updatedAt',
      sql<Webhook['last']>`(SELECT json_build_object('state', state, 'at', COALESCE(ended_at, created_at), 'note', note)
        FROM webhook_deliveries WHERE webhook_id = webhooks.id ORDER BY id DESC LIMIT 1)`.as('last'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectWebhooks>['executeTakeFirstOrThrow']>>;
const webhookOf = (row: Row): Webhook => ({ ...row, events: row.events as EventName[] });

export async function listWebhooks(db: Db, seen: Units, { search, page, size }: ListQuery): Promise<Page<Webhook>> {
  let rows = selectWebhooks(db);
  if (seen !== 'all') rows = rows.where(sql<boolean>`webhooks.unit_id = ANY(${[...seen]}::int[])`);
  if (search) rows = rows.where('webhooks.name', 'ilike', likePattern(search));
  const { total } = await rows
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const items = await rows
    .orderBy('webhooks.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { items: items.map(webhookOf), total: Number(total), page, size };
}

export async function findWebhook(db: Db, id: number): Promise<Webhook | undefined> {
  const row = await selectWebhooks(db).where('webhooks.id', '=', id).executeTakeFirst();
  return row && webhookOf(row);
}

export const enabledWebhooks = async (db: Db): Promise<Webhook[]> =>
  (await selectWebhooks(db).where('webhooks.enabled', '=', true).orderBy('webhooks.id').execute()).map(webhookOf);

const columnsOf = ({ unitId, name, url, events, enabled }: WebhookFields) => ({ unit_id: unitId, name, url, events: [...events], enabled });

export async function insertWebhook(db: Db, fields: WebhookFields, secret: string, at: string): Promise<number> {
  const { id } = await db
    .insertInto('webhooks')
    .values({ ...columnsOf(fields), secret, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @param secret undefined: it stays. @returns false where it is another version by now */
export async function updateWebhook(
  db: Db,
  id: number,
  version: number,
  fields: WebhookFields,
  secret: string | undefined,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhooks')
    .set((set) => ({ ...columnsOf(fields), ...(secret !== undefined && { secret }), updated_at: at, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** With what it was told and what it was sent. @returns false where it is another version by now */
export async function deleteWebhook(db: Db, id: number, version: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('webhooks').where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numDeletedRows === 1n;
}
