import { rm } from 'node:fs/promises';
import type { Layout } from '@kaocheng/casework';
import { recordDeed } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import type { Origin } from './contract.ts';
import { headerHash, keepFile, layoutOf, takeFile } from './file.ts';
import { guessKind, KINDS, type Kind, kindOf } from './kinds/index.ts';
import { insertImport, mappingOf } from './table.ts';

/** A file on its way in. */
export interface Arriving {
  /** Whose units it is about: this one and all below it. */
  readonly unitId: number;
  readonly name: string;
  readonly origin: Origin;
  /** Told from the headings where nobody says. */
  readonly kind?: Kind;
  /** Where it lies in the watched folder. */
  readonly dropPath?: string;
}

/** Takes a file in: nothing of it is stored yet. @throws Problem where it cannot be read at all */
export async function arriveImport(
  house: House,
  actor: Actor,
  { unitId, name, origin, kind: said, dropPath }: Arriving,
  content: AsyncIterable<Buffer>,
): Promise<number> {
  const arrived = await takeFile(house.settings, name, content);
  try {
    const layouts = new Map<Kind, Layout<Kind>>();
    for (const kind of said ? [said] : KINDS) layouts.set(kind, await layoutOf(arrived.path, kind));
    const kind = said ?? (await kindBefore(house, unitId, layouts)) ?? guessKind(layouts);
    return await house.store.transaction(async (tx) => {
      const at = house.now();
      const id = await insertImport(tx, {
        unit_id: unitId,
        kind,
        origin,
        file: name,
        hash: arrived.hash,
        size: arrived.size,
        header_hash: headerHash(layouts.get(kind)?.header ?? []),
        ...(dropPath !== undefined && { drop_path: dropPath }),
        actor_id: actor.accountId,
        actor_name: actor.name,
        created_at: at,
      });
      const summary = `${origin === 'upload' ? '上传' : '收到'}${kindOf(kind).word}文件 ${name}`;
      await recordDeed(tx, actor, at, { action: 'cases.import', topic: 'cases', record: `import-${id}`, unitId, summary });
      await keepFile(house.settings, arrived, id);
      return id;
    });
  } catch (error) {
    await rm(arrived.path, { force: true });
    throw error;
  }
}

/** As which kind files with these headings were read the last time: each kind may see the headings in another row. */
async function kindBefore(house: House, unitId: number, layouts: ReadonlyMap<Kind, Layout<Kind>>): Promise<Kind | undefined> {
  for (const headings of new Set([...layouts.values()].map(({ header }) => headerHash(header)))) {
    const found = await mappingOf(house.db, unitId, headings);
    if (found) return found.table;
  }
  return undefined;
}
