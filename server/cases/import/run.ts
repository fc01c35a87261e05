import { createReadStream } from 'node:fs';
import type { CaseFinding } from '@kaocheng/casework';
import { recordDeed } from '../../audit/index.ts';
import { type Actor, SYSTEM } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { unitTree } from '../../units/index.ts';
import { type Measure, measureOf } from '../measure.ts';
import type { FileWatcher } from '../watching.ts';
import type { CaseImport } from './contract.ts';
import { dropFile, pathOf } from './file.ts';
import { type FileKind, type KeptRow, kindOf } from './kinds/index.ts';
import { advanceImport, findImport, type Import, insertRejects, markChecked, moveImport, type Reject } from './table.ts';

export interface RunOptions {
  /** Stops between two batches; the import goes on with the next run. */
  readonly signal?: AbortSignal;
  /** Rows in one transaction. */
  readonly batch?: number;
  /** What looks at the file once all of its rows are stored. */
  readonly watchers?: readonly FileWatcher[];
}

/** The import was stopped, cancelled, or taken over by another run. What is stored stays. */
class Stopped extends Error {}

const BATCH = 25_000;
const CHUNK = 1 << 18;

/**
 * Runs an import that is `running`, from where it stands to its end. Every batch is one transaction with its sums, its rejects and the row up to which the
 * file is done; so a run that was killed anywhere goes on as if nothing had happened.
 */
export async function runImport(house: House, id: number, options: RunOptions = {}): Promise<void> {
  for (;;) {
    try {
      return await runToEnd(house, id, options);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (!(await isAbandoned(house, id, options))) return;
    }
  }
}

async function runToEnd(house: House, id: number, options: RunOptions): Promise<void> {
  const found = await findImport(house.db, id);
  if (found?.state !== 'running') return;
  const measure = await measureOf(house, new Set((await unitTree(house.db))(found.unitId)));
  if (found.allOrNothing && !found.checked) {
    const faulty = await new Run(house, found, measure, options, true).toEnd();
    if (faulty > 0) return finish(house, found, 'refused');
    if (!(await markChecked(house.db, id))) return;
  }
  const current = await findImport(house.db, id);
  if (current) await new Run(house, current, measure, options, false).toEnd();
  await refreshStatistics(house, found);
  await show(house, found, measure, options);
  await finish(house, found, 'done');
}

/** Milliseconds in which another run would have stored a batch. */
const PATIENCE = 2000;

/** A run that was killed may still commit what it had sent, under the feet of the next one. Whether nobody is at work here now. */
async function isAbandoned(house: House, id: number, { signal }: RunOptions): Promise<boolean> {
  const before = await findImport(house.db, id);
  if (signal?.aborted || before?.state !== 'running') return false;
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const after = await findImport(house.db, id);
  return after?.state === 'running' && after.checkpoint === before.checkpoint;
}

/** Beyond so many new rows, what the store believes of its tables no longer holds. */
const MANY = 10_000;

/** Has the store look at what it holds now, so that it finds good ways through it at once and not only after its next round. */
async function refreshStatistics(house: House, { id, kind }: Import): Promise<void> {
  const now = await findImport(house.db, id);
  if (!now || now.fresh < MANY) return;
  await house.store.transaction((_, client) => client.query(`ANALYZE ${kind}, case_cells, open_cases`), { unlimited: true });
}

/** Shows the file to those who watch; a run that was cut off meanwhile shows it again. */
async function show(house: House, { id, kind, mapping, unitId }: Import, measure: Measure, { watchers = [] }: RunOptions): Promise<void> {
  const file = { kind, path: pathOf(house.settings, id), mapping, catalogue: measure.house, unitId };
  for (const watch of watchers) await watch(house, file);
}

/** One pass over the file. */
class Run {
  readonly #house: House;
  readonly #import: Import;
  readonly #kind: FileKind;
  readonly #measure: Measure;
  readonly #options: RunOptions;
  readonly #checking: boolean;
  #checkpoint: number;
  #rows: KeptRow[] = [];
  #rejects: Reject[] = [];
  #seen = 0;
  #faulty: number;
  #writing: Promise<void> = Promise.resolve();

  constructor(house: House, found: Import, measure: Measure, options: RunOptions, checking: boolean) {
    this.#house = house;
    this.#import = found;
    this.#kind = kindOf(found.kind);
    this.#measure = measure;
    this.#options = options;
    this.#checking = checking;
    this.#checkpoint = found.checkpoint;
    this.#faulty = found.faulty;
  }

  /** @returns how many rows were faulty, those of earlier runs included */
  async toEnd(): Promise<number> {
    const { settings } = this.#house;
    const { id, mapping } = this.#import;
    const sink = { wants: (row: number) => this.#wants(row), take: (kept: KeptRow) => void this.#rows.push(kept) };
    const reader = this.#kind.reader(this.#measure, sink, {
      keep: 40,
      ...(mapping && { mapping }),
      onRejected: ({ row, cells, reasons }) => this.#reject(row, cells, reasons),
    });
    const most = this.#options.batch ?? BATCH;
    for await (const chunk of createReadStream(pathOf(settings, id), { highWaterMark: CHUNK })) {
      if (this.#options.signal?.aborted) break;
      reader.push(chunk as Uint8Array);
      if (this.#rows.length + this.#rejects.length >= most) await this.#flush(reader.bytesRead, most);
    }
    await this.#writing;
    if (this.#options.signal?.aborted) throw new Stopped();
    reader.end();
    await this.#flush(reader.bytesRead, most);
    await this.#writing;
    await keepFindings(this.#house, id, reader.findings.list());
    // A file that cannot be read at all is a fault of its own.
    return reader.refused ? this.#faulty + 1 : this.#faulty;
  }

  #wants(row: number): boolean {
    this.#seen = row;
    return row > this.#import.checkpoint && !this.#checking;
  }

  #reject(row: number, cells: readonly string[], reasons: readonly CaseFinding[]): void {
    this.#seen = row;
    if (row > this.#import.checkpoint) this.#rejects.push({ row, cells, reasons: reasons.map(({ message }) => message) });
  }

  /** Hands what was read to the store, while the next chunk is being read. */
  async #flush(bytesDone: number, most: number): Promise<void> {
    await this.#writing;
    const [rows, rejects, upTo] = [this.#rows, this.#rejects, this.#seen];
    this.#rows = [];
    this.#rejects = [];
    this.#writing = this.#write(rows, rejects, upTo, bytesDone, most);
    // A failure is met where the writing is awaited.
    this.#writing.catch(() => undefined);
  }

  async #write(rows: readonly KeptRow[], rejects: readonly Reject[], upTo: number, bytesDone: number, most: number): Promise<void> {
    // What the last chunk brought beyond a batch goes along with it.
    const size = rows.length < most * 2 ? most * 2 : most;
    for (let from = 0; from === 0 || from < rows.length; from += size) {
      const part = rows.slice(from, from + size);
      const last = from + size >= rows.length;
      const end = last ? upTo : (part.at(-1)?.row ?? upTo);
      const due = rejects.filter(({ row }) => row > this.#checkpoint && row <= end);
      await this.#commit(part, due, Math.max(end, this.#checkpoint), bytesDone);
    }
  }

  async #commit(rows: readonly KeptRow[], rejects: readonly Reject[], checkpoint: number, bytesDone: number): Promise<void> {
    const { id } = this.#import;
    const at = this.#house.now();
    await this.#house.store.transaction(
      async (tx, client) => {
        // Nobody waits for a single batch: if the machine dies before it is on the disk, its checkpoint is lost with it, and the next run does it again. The file
        // is only given up after a transaction that does wait, and all before it.
        await client.query('SET LOCAL synchronous_commit = off');
        const tally = await this.#kind.store(client, this.#measure, rows, { importId: id, at });
        await insertRejects(tx, id, rejects);
        const counted = { ...tally, faulty: rejects.length, checkpoint, bytesDone };
        if (!(await advanceImport(tx, id, this.#checkpoint, counted))) throw new Stopped();
      },
      { unlimited: true },
    );
    this.#faulty += rejects.length;
    this.#checkpoint = checkpoint;
  }
}

async function keepFindings(house: House, id: number, findings: readonly CaseFinding[]): Promise<void> {
  const kept: CaseImport['findings'] = findings.map(({ severity, message, row, column }) => ({
    severity,
    message,
    row: row ?? null,
    column: column ?? null,
  }));
  await house.db
    .updateTable('case_imports')
    .set({ findings: JSON.stringify(kept) })
    .where('id', '=', id)
    .execute();
}

/** Closes an import with its deed; its file is needed no more. */
async function finish(house: House, found: Import, state: 'done' | 'refused'): Promise<void> {
  const { id, file, unitId, kind } = found;
  const at = house.now();
  await house.store.transaction(async (tx) => {
    if (!(await moveImport(tx, id, { state: ['running'] }, { state, finished_at: at }))) return;
    const after = await findImport(tx, id);
    if (!after) return;
    const { fresh, changed, unchanged, faulty } = after;
    const summary =
      state === 'done'
        ? `导入${kindOf(kind).word}（${file}）：新增 ${fresh}，变更 ${changed}，没有变化 ${unchanged}，有错误 ${faulty}`
        : `没有导入${kindOf(kind).word}（${file}）：有 ${faulty} 行错误，按要求一行也没有导入`;
    await recordDeed(tx, starterOf(found), at, { action: 'cases.import', topic: 'cases', record: `import-${id}`, unitId, summary });
  });
  await dropFile(house.settings, id);
}

/** The program goes on in the name of who began the import. */
export const starterOf = ({ starterId, starterName, actorId, actorName }: Import): Actor => ({
  ...SYSTEM,
  accountId: starterName === null ? actorId : starterId,
  name: starterName ?? actorName,
});
