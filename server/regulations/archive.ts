import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { RegulationRecord } from './contract.ts';
import { setArchived } from './table.ts';
import { assessmentsSeen, regulationSeen } from './view.ts';

/** Puts a regulation away, or takes it back: an archived one is not offered for new assessments; those that run on it go on. */
export async function archive(house: House, actor: Actor, id: number, archived: boolean): Promise<RegulationRecord> {
  const seen = await assessmentsSeen(house, actor);
  const { title } = await regulationSeen(house.db, seen, id);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    if (await setArchived(tx, id, archived, at)) {
      const summary = archived ? `归档细则《${title}》` : `恢复细则《${title}》`;
      await recordDeed(tx, actor, at, {
        action: 'regulations.write',
        topic: 'regulations',
        record: id,
        summary,
        before: { archived: !archived },
        after: { archived },
      });
    }
    return regulationSeen(tx, seen, id);
  });
}
