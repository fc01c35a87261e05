import { type CaseReading, NONE } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { recordDeed } from '../../audit/index.ts';
import { SYSTEM } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { type Measure, measureOf, openBatch } from '../measure.ts';
import { Moves } from '../moves.ts';
import { caseOf, readingOf, type StoredCase } from '../stored.ts';
import { affectedBy, countAffected, endOfSlice, readSlice, type Slice, unitsWithCases } from './affected.ts';
import { advanceRecount, finishRecount, nextRecount, noteTotal, type Place, type RecountJob } from './table.ts';

export interface RecountOptions {
  /** Stops between two batches; the recount goes on with the next run. */
  readonly signal?: AbortSignal;
  /** Cases looked at in one transaction. */
  readonly batch?: number;
}

const BATCH = 5000;

/** Another run has moved on in the meantime: what this one was about to do is done. */
class Overtaken extends Error {}

/** Reads the cases again that a change of year tables or limits may touch, change by change, until none waits. */
export async function runRecounts(house: House, options: RecountOptions = {}): Promise<void> {
  while (!options.signal?.aborted) {
    const job = await nextRecount(house.db);
    if (!job) return;
    try {
      await runRecount(house, job, options);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}

/**
 * One change, from where it stands to its end. A batch is one transaction: its cases, the sums moved by what changed, and how far it is; so a run that was
 * killed anywhere goes on as if nothing had happened.
 */
async function runRecount(house: House, start: RecountJob, { signal, batch = BATCH }: RecountOptions): Promise<void> {
  const measure = await measureOf(house, 'all');
  const affected = await affectedBy(house.db, start);
  const units = await unitsWithCases(house.db, start);
  if (start.total === null) await noteTotal(house.db, start.id, await countAffected(house.db, affected, units));
  const reread = rereader(measure);

  /** Reads a slice again. @returns the job as it stands then */
  const advance = async (job: RecountJob, slice: Slice): Promise<RecountJob> => {
    const place: Place = slice.upTo === undefined ? { unit: slice.unit + 1, key: null } : { unit: slice.unit, key: slice.upTo };
    await house.store.transaction(
      async (tx, client) => {
        await openBatch(client, measure);
        const rows = await readSlice(tx, affected, slice);
        const changed = await reread(client, rows);
        if (!(await advanceRecount(tx, job, place, { seen: rows.length, changed }))) throw new Overtaken();
      },
      { unlimited: true },
    );
    return { ...job, after_unit: place.unit, after_key: place.key };
  };

  let job = start;
  for (const unit of units.filter((one) => one >= start.after_unit)) {
    do {
      if (signal?.aborted) return;
      const after = unit === job.after_unit ? job.after_key : null;
      job = await advance(job, { unit, after, upTo: await endOfSlice(house.db, unit, after, batch) });
    } while (job.after_key !== null);
  }
  await finish(house, job);
}

type Stored = StoredCase & { readonly key: string };

/** Reads stored cases by the measure, and stores what it says where it says something else. @returns how many that were */
function rereader({ house, clock }: Measure): (client: PoolClient, rows: readonly Stored[]) => Promise<number> {
  const places = new Map(house.services.map(({ id }, index) => [id, index]));
  return async (client, rows) => {
    const moves = new Moves();
    const changes: { readonly row: Stored; readonly reading: CaseReading }[] = [];
    for (const row of rows) {
      const content = caseOf(row);
      const reading = clock.read({ ...content, service: places.get(content.service) ?? NONE });
      if (same(reading, readingOf(row))) continue;
      moves.takeBack(row);
      moves.add(content, reading);
      changes.push({ row, reading: { ...reading } });
    }
    if (changes.length > 0) {
      const column = (of: (reading: CaseReading) => number | boolean) => changes.map(({ reading }) => known(of(reading)));
      await client.query(STORE, [
        changes.map(({ row }) => row.unit_id),
        changes.map(({ row }) => row.key),
        ...FIELDS.map(([field]) => column((reading) => reading[field])),
      ]);
      await moves.write(client);
    }
    return changes.length;
  };
}

/** What the clock says of a case, with its column and the type of that. */
const FIELDS = [
  ['due', 'due', 'bigint'],
  ['computed', 'computed', 'boolean'],
  ['onTime', 'on_time', 'boolean'],
  ['early', 'early', 'boolean'],
  ['late', 'late', 'boolean'],
  ['used', 'used', 'int'],
  ['statutory', 'statutory', 'float8'],
  ['deliveryDue', 'delivery_due', 'bigint'],
  ['provisional', 'provisional', 'boolean'],
] as const;

const STORE = `
  UPDATE cases SET ${FIELDS.map(([, column]) => `${column} = read.${column}`).join(', ')}
  FROM unnest($1::int[], $2::bigint[], ${FIELDS.map(([, , type], index) => `$${index + 3}::${type}[]`).join(', ')})
    AS read (unit_id, key, ${FIELDS.map(([, column]) => column).join(', ')})
  WHERE cases.unit_id = read.unit_id AND cases.key = read.key`;

const known = (value: number | boolean): number | boolean | null => (value === NONE ? null : value);
const same = (one: CaseReading, other: CaseReading): boolean => FIELDS.every(([field]) => one[field] === other[field]);

async function finish(house: House, job: RecountJob): Promise<void> {
  const at = house.now();
  await house.store.transaction(async (tx) => {
    const done = await finishRecount(tx, job, at);
    if (!done) return;
    const why = done.cause === 'calendar' ? `${done.year} 年放假安排变动` : '事项时限变动';
    const summary = `因${why}（${done.actor_name}），重新计算办件 ${done.done} 件，其中 ${done.changed} 件的到期日或办理用时有变化`;
    await recordDeed(tx, SYSTEM, at, { action: 'cases.recount', topic: 'cases', record: `recount-${done.id}`, summary });
  });
}
