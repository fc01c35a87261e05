import { monthsBetween, unitsOf } from '../../cases/index.ts';
import type { House } from '../../http/house.ts';
import type { Page } from '../../http/paging.ts';
import { Problem } from '../../http/problems.ts';
import type { Units } from '../../policy/index.ts';
import { textOf, todayOf } from '../today.ts';
import type { Board, BoardQuery, WatchedCase, WatchedQuery } from './contract.ts';
import { countWatched, findWatched, listWatched, totalOf } from './table.ts';

/** Today's board: what falls due, what is overdue, unit by unit. */
export async function boardSeen(house: House, seen: Units, { under }: BoardQuery): Promise<Board> {
  const today = await todayOf(house);
  const units = await countWatched(house.db, await unitsOf(house, seen, under), today);
  return {
    at: house.now(),
    today: textOf(today.day),
    next: textOf(today.next),
    provisional: today.calendar.isProvisional(today.next),
    units,
    all: totalOf(units),
  };
}

export async function watchedSeen(house: House, seen: Units, query: WatchedQuery): Promise<Page<WatchedCase>> {
  const { fromMonth, toMonth, under } = query;
  const span = fromMonth && toMonth ? monthsBetween(fromMonth, toMonth) : undefined;
  return listWatched(house.db, await unitsOf(house, seen, under), await todayOf(house), span, query);
}

/** One case of a unit; the frame has checked that the unit is the caller's to see. */
export async function caseSeen(house: House, unitId: number, key: string): Promise<WatchedCase> {
  const found = await findWatched(house.db, unitId, key, await todayOf(house));
  if (!found) throw new Problem('not-found', '没有这个办件，或不在您的权限范围内');
  return found;
}
