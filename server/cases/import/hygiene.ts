import type { House } from '../../http/house.ts';
import { dropFile, sweepFiles } from './file.ts';
import { clearEdits, clearRejects, markGone, stoppedBefore } from './hygiene-table.ts';
import { findImport } from './table.ts';

const DAY = 86_400_000;
/** Days that the file of an import is kept which was cancelled, has failed, or was never begun: so long it can go on. */
export const FILE_DAYS = 7;
/** Days that rows which did not go in are kept, with their reasons; and what was told of changed cases. */
export const REJECT_DAYS = 180;

/** Clears away what is needed no more: files of imports that are over, or have stood still for long; and old rejects. */
export async function tidyUp(house: House): Promise<void> {
  const now = Date.parse(house.now());
  const before = (days: number): string => new Date(now - days * DAY).toISOString();
  for (const id of await stoppedBefore(house.db, before(FILE_DAYS))) {
    if (await markGone(house.db, id, house.now())) await dropFile(house.settings, id);
  }
  const over = async (id: number) => ['done', 'refused'].includes((await findImport(house.db, id))?.state ?? 'done');
  await sweepFiles(house.settings, over, now - DAY);
  await clearRejects(house.db, before(REJECT_DAYS));
  await clearEdits(house.db, before(REJECT_DAYS));
}
