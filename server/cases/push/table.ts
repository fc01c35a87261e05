import type { Mapping } from '@kaocheng/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../../schema/index.ts';
import type { Kind } from '../import/kinds/index.ts';

type Db = Kysely<Database>;

/** The batch that somebody pushed under a key. */
export const findPush = (db: Db, accountId: number, key: string) =>
  db.selectFrom('case_imports').select(['id', 'hash']).where('actor_id', '=', accountId).where('push_key', '=', key).executeTakeFirst();

interface NewPush {
  readonly unitId: number;
  readonly kind: Kind;
  readonly key: string;
  readonly hash: string;
  readonly size: number;
  readonly mapping: Mapping<Kind>;
  readonly allOrNothing: boolean;
  readonly accountId: number;
  readonly name: string;
}

/** Takes a key. @returns the id of the import; undefined where another batch has the key, or is just getting it: then this waits for the other's end */
export async function takeKey(db: Db, push: NewPush, at: string): Promise<number | undefined> {
  const row = await db
    .insertInto('case_imports')
    .values({
      unit_id: push.unitId,
      kind: push.kind,
      origin: 'push',
      file: `接口推送 ${push.key}`,
      hash: push.hash,
      size: push.size,
      state: 'running',
      all_or_nothing: push.allOrNothing,
      checked: push.allOrNothing,
      header_hash: '',
      mapping: JSON.stringify(push.mapping),
      findings: null,
      actor_id: push.accountId,
      actor_name: push.name,
      starter_id: push.accountId,
      starter_name: push.name,
      push_key: push.key,
      created_at: at,
      started_at: at,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.columns(['actor_id', 'push_key']).where('push_key', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}
