import { Readable } from 'node:stream';
import { NONE } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { BinaryRows, copyRawIn, int4Array, int8Array, StoreError } from '../store/index.ts';
import { editsOf } from './edits.ts';
import { type EditedCase, insertEdits, MOST_EDITED } from './edits-table.ts';
import { type Measure, openBatch } from './measure.ts';
import { Moves } from './moves.ts';
import { COLUMNS, caseOf, type Ids, type Kept, STORED, type StoredCase, writeCase } from './stored.ts';

export interface Tally {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Stamp {
  readonly importId: number;
  readonly at: string;
}

const LIST = COLUMNS.join(', ');
const WANTED = 'cases.unit_id = wanted.unit_id AND cases.key = wanted.key WHERE cases.unit_id = ANY($1::int[])';
const KNOWN = `
  SELECT wanted.place::int - 1 AS place, cases.hash = wanted.hash AS same
  FROM unnest($2::int[], $3::bigint[], $4::bigint[]) WITH ORDINALITY AS wanted (unit_id, key, hash, place) JOIN cases ON ${WANTED}`;
const OLD = `
  SELECT ${STORED.map((column) => `cases.${column}`).join(', ')} FROM unnest($2::int[], $3::bigint[]) AS wanted (unit_id, key) JOIN cases ON ${WANTED}`;
// Of this transaction alone: a table that all share would grow with every row that ever passed through it.
const STAGE = 'CREATE TEMPORARY TABLE case_staging (LIKE cases) ON COMMIT DROP';
const TAKE_OVER = `
  INSERT INTO cases (${LIST}) SELECT ${LIST} FROM case_staging
  ON CONFLICT (unit_id, key) DO UPDATE SET ${COLUMNS.slice(2)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

/**
 * Stores rows of cases and moves the sums by exactly what changed: new ones are added, changed ones are taken back as they were counted and
 * added as they are now. No two rows of a batch are the same case, and a transaction has one batch.
 */
export async function storeBatch(client: PoolClient, measure: Measure, rows: readonly Kept[], stamp: Stamp): Promise<Tally> {
  if (rows.length === 0) return { fresh: 0, changed: 0, unchanged: 0 };
  await openBatch(client, measure);
  return (await new Batch(client, measure, stamp).storeFresh(rows)) ?? new Batch(client, measure, stamp).storeMixed(rows);
}

/** Below so many rows nothing is gained by guessing. */
const FEW = 500;
const SAMPLE = 50;
/** Keys of a unit that are told apart by their first 16 bits, and rows of a batch: with a million units that is less than 2^53. */
const KEYS = 2 ** 16;
const MOST = 2 ** 17;

class Batch {
  readonly #client: PoolClient;
  readonly #measure: Measure;
  readonly #stamp: Stamp;
  readonly #changed: number;
  readonly #moves = new Moves();

  constructor(client: PoolClient, measure: Measure, stamp: Stamp) {
    this.#client = client;
    this.#measure = measure;
    this.#stamp = stamp;
    this.#changed = Date.parse(stamp.at);
  }

  /**
   * Where none of a sample is known, most likely none of all is, and looking them up would cost as much as storing them: the key itself says whether that is so.
   * @returns undefined, with nothing done, where some are known
   */
  async storeFresh(rows: readonly Kept[]): Promise<Tally | undefined> {
    if (rows.length < FEW) return undefined;
    const step = Math.ceil(rows.length / SAMPLE);
    if ((await this.#known(rows.filter((_, index) => index % step === 0))).length > 0) return undefined;
    await this.#client.query('SAVEPOINT guess');
    try {
      await this.#copy('cases', inKeyOrder(rows));
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'unique') throw error;
      await this.#client.query('ROLLBACK TO SAVEPOINT guess');
      return undefined;
    }
    await this.#moves.write(this.#client);
    return { fresh: rows.length, changed: 0, unchanged: 0 };
  }

  async storeMixed(rows: readonly Kept[]): Promise<Tally> {
    const known = new Map((await this.#known(rows)).map(({ place, same }) => [place, same]));
    const fresh = rows.filter((_, index) => !known.has(index));
    const changed = rows.filter((_, index) => known.get(index) === false);
    if (changed.length > 0) {
      const before = await this.#old(changed);
      for (const old of before) this.#moves.takeBack(old);
      await insertEdits(this.#client, this.#stamp.importId, this.#edited(before, changed.slice(0, MOST_EDITED)));
      await this.#client.query(STAGE);
      await this.#copy('case_staging', changed);
      await this.#client.query(TAKE_OVER);
    }
    if (fresh.length > 0) await this.#copy('cases', inKeyOrder(fresh));
    await this.#moves.write(this.#client);
    return { fresh: fresh.length, changed: changed.length, unchanged: rows.length - fresh.length - changed.length };
  }

  async #known(rows: readonly Kept[]): Promise<{ place: number; same: boolean }[]> {
    const hashes = int8Array(
      lanes(
        rows,
        ({ hashHigh }) => hashHigh,
        ({ hashLow }) => hashLow,
      ),
    );
    return (await this.#client.query(KNOWN, [...this.#keys(rows), hashes])).rows;
  }

  async #old(rows: readonly Kept[]): Promise<StoredCase[]> {
    return (await this.#client.query<StoredCase>(OLD, this.#keys(rows))).rows;
  }

  #keys(rows: readonly Kept[]): Buffer[] {
    const units = rows.map(({ content }) => this.#unitOf(content.unit));
    return [
      int4Array([...new Set(units)]),
      int4Array(units),
      int8Array(
        lanes(
          rows,
          ({ keyHigh }) => keyHigh,
          ({ keyLow }) => keyLow,
        ),
      ),
    ];
  }

  async #copy(table: string, rows: readonly Kept[]): Promise<void> {
    await copyRawIn(this.#client, `COPY ${table} (${LIST}) FROM STDIN (FORMAT binary)`, Readable.from(this.#blocks(rows), { highWaterMark: 1 }));
  }

  /** The rows as they are stored, and counted as they are written. Made when the store asks for more. */
  *#blocks(rows: readonly Kept[]): Generator<Buffer> {
    const { clock } = this.#measure;
    const written = new BinaryRows();
    for (const kept of rows) {
      const { content } = kept;
      const ids: Ids = { unit: this.#unitOf(content.unit), service: this.#serviceOf(content.service) };
      const reading = clock.read(content);
      this.#moves.add(content, reading, ids);
      writeCase(written, kept, ids, reading, this.#stamp.importId, this.#changed);
      if (written.full) yield written.take();
    }
    yield written.end();
  }

  /** What is told of changed cases. */
  #edited(before: readonly StoredCase[], changed: readonly Kept[]): EditedCase[] {
    const known = new Map(before.map((old) => [`${old.unit_id} ${old.number}`, old]));
    const names = new Map(this.#measure.house.services.map(({ id, name }) => [id, name]));
    return changed.flatMap(({ row, content }) => {
      const [unit, service] = [this.#unitOf(content.unit), this.#serviceOf(content.service)];
      const old = known.get(`${unit} ${content.number}`);
      const edits = old ? editsOf(caseOf(old), { ...content, unit, service }, (id) => names.get(id) ?? '') : [];
      return edits.length === 0 ? [] : [{ row, unitId: unit, number: content.number, edits }];
    });
  }

  #unitOf(number: number): number {
    return this.#measure.house.units[number]?.id ?? 0;
  }

  #serviceOf(number: number): number {
    return number === NONE ? 0 : (this.#measure.house.services[number]?.id ?? 0);
  }
}

/**
 * In the order of the key, as far as its first bits tell: neighbours in the index are written one after the other, which saves the store a fifth of its work. Unit,
 * key and place of a row make one number, because numbers sort ten times as fast as rows.
 */
function inKeyOrder(rows: readonly Kept[]): readonly Kept[] {
  const order = Float64Array.from(rows, ({ content, keyHigh }, place) => (content.unit * KEYS + (keyHigh >> 16) + KEYS / 2) * MOST + place);
  order.sort();
  return Array.from(order, (number) => rows[number % MOST] as Kept);
}

function lanes(rows: readonly Kept[], high: (kept: Kept) => number, low: (kept: Kept) => number): Int32Array {
  const found = new Int32Array(rows.length * 2);
  for (const [index, kept] of rows.entries()) {
    found[index * 2] = high(kept);
    found[index * 2 + 1] = low(kept);
  }
  return found;
}
