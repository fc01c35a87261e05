import type { House } from '../../http/house.ts';
import { sweepFiles } from './file.ts';
import { runImport } from './run.ts';
import { findImport, moveImport, runningImports } from './table.ts';

const DAY = 86_400_000;

/** Imports that run in this process, one after the other: they would only wait for each other. */
export class ImportJobs {
  readonly #house: House;
  readonly #stop = new AbortController();
  #line: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<number>();

  constructor(house: House) {
    this.#house = house;
  }

  /** Puts an import that is `running` in the line; one that stands there already stays where it is. */
  add(id: number): void {
    if (this.#waiting.has(id)) return;
    this.#waiting.add(id);
    this.#line = this.#line.then(() => this.#run(id)).finally(() => this.#waiting.delete(id));
  }

  /** Goes on with what a stop or a crash has interrupted. */
  async resume(): Promise<void> {
    const over = async (id: number) => ['done', 'refused'].includes((await findImport(this.#house.db, id))?.state ?? 'done');
    await sweepFiles(this.#house.settings, over, Date.parse(this.#house.now()) - DAY);
    for (const id of await runningImports(this.#house.db)) this.add(id);
  }

  /** Stops between two batches; the next start goes on. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#line;
  }

  async #run(id: number): Promise<void> {
    if (this.#stop.signal.aborted) return;
    try {
      await runImport(this.#house, id, { signal: this.#stop.signal });
    } catch (error) {
      console.error(`import ${id} failed`, error);
      const message = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : '系统出错，请重试；仍不行请联系系统管理员';
      const findings = JSON.stringify([{ severity: 'error', message, row: null, column: null }]);
      // Where the store itself is away this fails too: the import stays `running` and goes on with the next start.
      await moveImport(this.#house.db, id, { state: ['running'] }, { state: 'failed', findings }).catch(() => undefined);
    }
  }
}
