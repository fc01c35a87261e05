import { dayOf } from '@kaocheng/casework';
import { SYSTEM } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { textOf } from '../today.ts';
import { eventOf, note, supervisionSeen } from './logic.ts';
import { changeOpen, insertEvent, withClosedCase } from './table.ts';

const AT_ONCE = 200;

/** Ends supervisions whose case an import has shown to be closed. Whether it was in time is told by the day on which it was closed, not by that of the import. */
export async function closeSupervisions(house: House): Promise<number> {
  for (let ended = 0; ; ) {
    const found = await withClosedCase(house.db, AT_ONCE);
    for (const { id, version, number, closed } of found) {
      const at = house.now();
      const closedOn = textOf(dayOf(closed));
      ended += await house.store.transaction(async (tx) => {
        const before = await supervisionSeen(house, 'all', id, tx);
        if (!(await changeOpen(tx, id, version, { state: 'closed', closed_on: closedOn, ended_at: at }))) return 0;
        await insertEvent(tx, id, eventOf(SYSTEM, at, 'closed', `办件于 ${closedOn} 办结`));
        const after = await supervisionSeen(house, 'all', id, tx);
        const summary = `办件 ${number} 已于 ${closedOn} 办结，督办结束${after.red ? '（红牌）' : ''}`;
        await note(tx, SYSTEM, at, 'supervisions.write', after, summary, before);
        return 1;
      });
    }
    if (found.length < AT_ONCE) return ended;
  }
}
