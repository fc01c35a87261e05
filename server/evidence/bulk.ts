import { recordDeed } from '../audit/index.ts';
import { writingFacts } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { arrivals, arrive } from './arrival.ts';
import { recognise } from './kinds.ts';
import { insertFile, insertLink } from './table.ts';
import { openVault } from './vault.ts';

/** A file, and the facts that it backs. */
export interface Proof {
  readonly name: string;
  readonly content: Uint8Array;
  readonly facts: readonly { readonly unitId: number; readonly id: number }[];
}

/** Takes a file in as proof of many facts, of several units: its content once, a row for each unit, one deed. */
export async function proveFacts(house: House, assessmentId: number, actor: Actor, { name, content, facts }: Proof): Promise<void> {
  const { path, hash, size } = await arrive(arrivals(house.settings), once(content));
  const known = await recognise(path, name);
  await (await openVault(house.settings)).keep(path, hash);
  await writingFacts(house, assessmentId, async ({ tx, at }) => {
    const units = new Map<number, number>();
    for (const { unitId, id } of facts) {
      const fileId = units.get(unitId) ?? (await insertFile(tx, assessmentId, unitId, { ...known, hash, size }, actor.accountId, at)).id;
      units.set(unitId, fileId);
      await insertLink(tx, unitId, id, fileId);
    }
    const summary = `为 ${units.size} 个单位的 ${facts.length} 条填报附上佐证材料“${known.name}”`;
    await recordDeed(tx, actor, at, {
      action: 'evidence.write',
      topic: 'evidence',
      record: assessmentId,
      summary,
      after: { name: known.name, hash },
    });
  });
}

async function* once(content: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}
