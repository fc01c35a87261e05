import type { House } from '../../http/house.ts';
import type { FileWatcher } from '../watching.ts';
import { tidyUp } from './hygiene.ts';
import { runImport } from './run.ts';
import { findImport, moveImport, runningImports } from './table.ts';

const TIDY_EVERY = 3_600_000;

/** Imports that run in this process, one after the other: they would only wait for each other. */
export class ImportJobs {
  readonly #house: House;
  readonly #watchers: readonly FileWatcher[];
  readonly #stop = new AbortController();
  #line: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<number>();
  #tidying: NodeJS.Timeout | undefined;

  constructor(house: House, watchers: readonly FileWatcher[]) {
    this.#house = house;
    this.#watchers = watchers;
  }

  /** Puts an import that is `running` in the line; one that stands there already stays where it is. */
  add(id: number): void {
    if (this.#waiting.has(id)) return;
    this.#waiting.add(id);
    this.#line = this.#line.then(() => this.#run(id)).finally(() => this.#waiting.delete(id));
  }

  /** Goes on with what a stop or a crash has interrupted; clears away what is needed no more, now and every hour. */
  async resume(): Promise<void> {
    const tidy = () => tidyUp(this.#house).catch((error) => console.error('tidying up after imports failed', error));
    await tidy();
    this.#tidying = setInterval(() => void tidy(), TIDY_EVERY);
    this.#tidying.unref();
    for (const id of await runningImports(this.#house.db)) this.add(id);
  }

  /** Stops between two batches; the next start goes on. */
  async close(): Promise<void> {
    clearInterval(this.#tidying);
    this.#stop.abort();
    await this.#line;
  }

  async #run(id: number): Promise<void> {
    if (this.#stop.signal.aborted) return;
    try {
      await runImport(this.#house, id, { signal: this.#stop.signal, watchers: this.#watchers });
    } catch (error) {
      console.error(`import ${id} failed`, { starter: (await findImport(this.#house.db, id).catch(() => undefined))?.starterId }, error);
      const message = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : '系统出错，请重试；仍不行请联系系统管理员';
      const findings = JSON.stringify([{ severity: 'error', message, row: null, column: null }]);
      // Where the store itself is away this fails too: the import stays `running` and goes on with the next start.
      await moveImport(this.#house.db, id, { state: ['running'] }, { state: 'failed', findings }).catch(() => undefined);
    }
  }
}
