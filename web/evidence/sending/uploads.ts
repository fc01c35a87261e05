import { type Problem, problemOf } from '../../api/problem.ts';
import type { Sending } from '../../api/upload.ts';
import { type Watched, watched } from '../../api/watched.ts';
import type { EvidenceFile } from '../types.ts';
import { turn } from './turn.ts';

/** A file on its way. */
export interface Task {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** How much has gone, 0 to 1. */
  readonly share: number;
  readonly problem?: Problem | undefined;
}

export interface Ways {
  send(file: File, factId: number | undefined, sending: Sending): Promise<EvidenceFile>;
  link(evidenceId: number, factId: number): Promise<unknown>;
  /** Everything on show is to be asked for anew. */
  changed(): Promise<void>;
  /** Why a file is not even sent. */
  refusal(file: File): Problem | undefined;
}

/** The files that are on their way to one fact. They go on while the page shows something else. */
export class Uploads {
  readonly tasks: Watched<readonly Task[]> = watched<readonly Task[]>([]);
  /** Files that have come in before their fact was saved. */
  readonly early: Watched<readonly EvidenceFile[]> = watched<readonly EvidenceFile[]>([]);
  readonly #ways: Ways;
  readonly #controls = new Map<number, AbortController>();
  #factId: number | undefined;
  #counter = 0;

  constructor(ways: Ways, factId: number | undefined) {
    this.#ways = ways;
    this.#factId = factId;
  }

  add(files: readonly File[]): void {
    const tasks = files.map((file): Task => {
      this.#counter += 1;
      const problem = this.#ways.refusal(file);
      return { key: this.#counter, file, share: 0, state: problem ? 'failed' : 'waiting', problem };
    });
    this.tasks.set([...this.tasks.get(), ...tasks]);
    for (const task of tasks) if (task.state === 'waiting') void this.#run(task);
  }

  retry(key: number): void {
    const task = this.tasks.get().find((one) => one.key === key);
    if (task?.state !== 'failed') return;
    this.#set(key, { state: 'waiting', share: 0, problem: undefined });
    void this.#run(task);
  }

  /** Gives a file up, or takes a failed one out of sight. */
  cancel(key: number): void {
    this.#controls.get(key)?.abort();
    this.#drop(key);
  }

  /** The fact has been saved: it gets what has come in for it already. */
  async aim(factId: number): Promise<void> {
    if (this.#factId === factId) return;
    this.#factId = factId;
    const early = this.early.get();
    if (early.length === 0) return;
    for (const { id } of early) await this.#ways.link(id, factId);
    await this.#ways.changed();
    this.early.set(this.early.get().filter(({ id }) => !early.some((one) => one.id === id)));
  }

  async #run({ key, file }: Task): Promise<void> {
    const control = new AbortController();
    const { signal } = control;
    this.#controls.set(key, control);
    try {
      await turn(signal, async () => {
        this.#set(key, { state: 'sending' });
        const aimedAt = this.#factId;
        const sent = await this.#ways.send(file, aimedAt, { signal, onProgress: (share) => this.#set(key, { share }) });
        const now = this.#factId;
        // The fact was saved while its file was on the way, or is still not.
        if (now === undefined) this.early.set([...this.early.get().filter(({ id }) => id !== sent.id), sent]);
        else if (now !== aimedAt) await this.#ways.link(sent.id, now);
        await this.#ways.changed();
      });
      this.#drop(key);
    } catch (thrown) {
      if (!signal.aborted) this.#set(key, { state: 'failed', problem: problemOf(thrown) });
    } finally {
      this.#controls.delete(key);
    }
  }

  #drop(key: number): void {
    this.tasks.set(this.tasks.get().filter((task) => task.key !== key));
  }

  #set(key: number, change: Partial<Task>): void {
    this.tasks.set(this.tasks.get().map((task) => (task.key === key ? { ...task, ...change } : task)));
  }
}
