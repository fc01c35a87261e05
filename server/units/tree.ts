import type { Kysely } from 'kysely';
import type { Descendants } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';

/** The unit tree as it stands: who lies below whom. Units are few (thousands), so one query of two columns is enough. */
export async function unitTree(db: Kysely<Database>): Promise<Descendants> {
  const children = new Map<number, number[]>();
  for (const { id, parent_id } of await db.selectFrom('units').select(['id', 'parent_id']).execute()) {
    if (parent_id === null) continue;
    const siblings = children.get(parent_id);
    if (siblings) siblings.push(id);
    else children.set(parent_id, [id]);
  }
  return (root) => below(root, children);
}

function* below(root: number, children: ReadonlyMap<number, readonly number[]>): Generator<number> {
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    yield id;
    open.push(...(children.get(id) ?? []));
  }
}
