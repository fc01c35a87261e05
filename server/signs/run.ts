import type { House } from '../http/house.ts';
import { StoreUnavailable } from '../store/index.ts';
import { readUnits } from '../units/index.ts';
import { keepSight } from './keep.ts';
import { lookAtStore } from './look.ts';
import { unitsIn } from './places.ts';
import { STORE_SIGNS } from './register.ts';
import { casesAccepted, failRun, finishRun, nextRun, type Run, startRun, tellProgress } from './runs-table.ts';

/** Held while a run looks and writes down, so that there is one at a time, whatever processes there are. */
const RUN_LOCK = 7_203_017;
/** Cases between two notes of how far it is. */
const NOTED = 20_000;

/** The run was told to stop. Nothing of it is written; the next start begins it anew. */
class Stopped extends Error {}

const IN_STORE = new Set(STORE_SIGNS.map(({ id }) => id));

/**
 * Does the next run that was asked for. It sees one state of the store, and writes at its end, in one transaction: a run that was cut off
 * leaves nothing, and is simply done again.
 * @returns false where there was none to do, or another process does one
 */
export const doNextRun = (house: House, signal?: AbortSignal): Promise<boolean> =>
  alone(house, async () => {
    const run = await nextRun(house.db);
    if (!run) return false;
    try {
      await doRun(house, run, signal);
      return true;
    } catch (error) {
      if (error instanceof Stopped || error instanceof StoreUnavailable) return false;
      console.error(`run ${run.id} of signs failed`, error);
      await failRun(house.db, run.id, '系统出错，请重试；仍不行请联系系统管理员', house.now());
      return true;
    }
  });

/** Does something while nobody else does it; false where somebody else is at it. A process that dies gives the lock back. */
const alone = (house: House, work: () => Promise<boolean>): Promise<boolean> =>
  house.store.withClient(async (client) => {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [RUN_LOCK]);
    if (rows[0]?.mine !== true) return false;
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [RUN_LOCK]);
    }
  });

async function doRun(house: House, { id, unit_id: place, year }: Run, signal?: AbortSignal): Promise<void> {
  const units = unitsIn(await readUnits(house.db), place);
  await startRun(house.db, id, await casesAccepted(house.db, units, year), house.now());
  let noted = 0;
  const pace = async (done: number): Promise<void> => {
    if (signal?.aborted) throw new Stopped();
    if (done < noted + NOTED) return;
    noted = done;
    await tellProgress(house.db, id, done);
  };
  const found = await house.store.transaction((_, client) => lookAtStore(house, client, { units, year }, pace), {
    isolation: 'repeatable read',
    readOnly: true,
    attempts: 1,
    unlimited: true,
  });
  await house.store.transaction(
    async (tx) => {
      const at = house.now();
      const covers = ({ sign }: { readonly sign: string }) => IN_STORE.has(sign);
      await finishRun(tx, id, await keepSight(tx, { units, year, found, covers, place }, at), at);
    },
    { unlimited: true },
  );
}
