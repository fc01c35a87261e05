import { type Problem, problemOf } from '../../api/problem.ts';
import { type Keeping, PAUSE_MS } from '../keeping/keeper.ts';
import type { SelfReport } from '../types.ts';

export interface KeptReport {
  readonly text: string;
  readonly state: Keeping;
  readonly problem: Problem | undefined;
}

const RETRY_MS = 4000;

/** Keeps the report while it is typed. Where a colleague wrote too, both texts are joined, one under the other: no word is lost. */
export class ReportKeeper {
  #now: KeptReport;
  #base: SelfReport;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  readonly #listeners = new Set<() => void>();

  constructor(
    report: SelfReport,
    readonly send: (version: number, text: string) => Promise<SelfReport>,
  ) {
    this.#base = report;
    this.#now = { text: report.text, state: 'kept', problem: undefined };
  }

  readonly snapshot = (): KeptReport => this.#now;

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly type = (text: string): void => {
    this.#set({ text, state: 'typed', problem: undefined });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  };

  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#sending || !['typed', 'waiting'].includes(this.#now.state)) return;
    const { text } = this.#now;
    this.#sending = true;
    this.#set({ state: 'saving' });
    try {
      this.#base = await this.send(this.#base.version, text);
      this.#sending = false;
      const more = this.#now.text !== text;
      this.#set({ state: more ? 'typed' : 'kept' });
      if (more) this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
    } catch (thrown) {
      this.#sending = false;
      this.#failed(problemOf(thrown));
    }
  };

  receive(report: SelfReport): void {
    if (report.version <= this.#base.version || this.#now.state !== 'kept') return;
    this.#base = report;
    this.#set({ text: report.text });
  }

  #failed(problem: Problem): void {
    const { current } = problem;
    if (problem.code === 'stale-version' && typeof current === 'object' && current !== null && 'text' in current) {
      const theirs = current as SelfReport;
      const text = joined(this.#base.text, this.#now.text, theirs.text);
      this.#base = theirs;
      this.#set({ text, state: 'typed' });
      void this.flush();
    } else if (problem.passing) {
      this.#set({ state: 'waiting', problem });
      this.#timer = setTimeout(() => void this.flush(), RETRY_MS);
    } else this.#set({ state: 'refused', problem });
  }

  #set(change: Partial<KeptReport>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Two people wrote on from one text: where one of them did not touch it, the other's; else both, theirs first, each with what it changed. */
export function joined(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  if (mine.startsWith(base) && theirs.startsWith(base)) return `${theirs}\n${mine.slice(base.length).trimStart()}`;
  return `${theirs}\n\n【以下是您刚才的版本，请并入上文后删去】\n${mine}`;
}
