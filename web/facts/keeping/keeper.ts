import { type Problem, problemOf } from '../../api/problem.ts';
import { differences } from '../../shared/form/merge.ts';
import { type Content, contentOf, EMPTY, type FactRecord } from '../types.ts';

/** How far what is on the screen has got: `typed` not sent yet, `waiting` the server is away, `refused` it does not take it. */
export type Keeping = 'kept' | 'typed' | 'saving' | 'waiting' | 'refused' | 'contested';

export interface Kept {
  /** What is on the screen. */
  readonly content: Content;
  /** As the server has it; undefined while nothing was saved. */
  readonly record: FactRecord | undefined;
  readonly state: Keeping;
  readonly problem: Problem | undefined;
  /** What somebody else saved in a field that this person changed too. */
  readonly theirs: Partial<Content> | undefined;
}

/** The way to the server. */
export interface Sender {
  create(content: Content): Promise<FactRecord>;
  change(record: FactRecord, content: Content): Promise<FactRecord>;
}

/** A pause of this length while typing saves. */
export const PAUSE_MS = 800;
/** For what counts as soon as it is saved. */
export const CAREFUL_PAUSE_MS = 2000;
const RETRY_MS = 4000;

/**
 * Keeps one record: saves while it is typed, one request at a time, tries again when the server comes back, and joins what a colleague saved
 * meanwhile. Nothing that was typed is ever taken off the screen.
 */
export class Keeper {
  #now: Kept;
  /** What the server had when this person's changes began. */
  #base: Content;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  readonly #listeners = new Set<() => void>();

  constructor(
    record: FactRecord | undefined,
    blank: Partial<Content>,
    public sender: Sender,
  ) {
    this.#base = record ? contentOf(record) : { ...EMPTY, ...blank };
    this.#now = { content: this.#base, record, state: 'kept', problem: undefined, theirs: undefined };
  }

  readonly snapshot = (): Kept => this.#now;

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  type(change: Partial<Content>, pause = PAUSE_MS): void {
    const content = { ...this.#now.content, ...change };
    const contested = this.#now.theirs !== undefined;
    this.#set({ content, state: contested ? 'contested' : 'typed', problem: undefined });
    clearTimeout(this.#timer);
    if (!contested) this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending || !['typed', 'waiting'].includes(this.#now.state)) return;
    const { content, record } = this.#now;
    this.#sending = true;
    this.#set({ state: 'saving' });
    try {
      const saved = await (record ? this.sender.change(record, content) : this.sender.create(content));
      this.#sending = false;
      this.#saved(saved, content);
    } catch (thrown) {
      this.#sending = false;
      this.#failed(problemOf(thrown));
    }
  }

  /** The record as it came with the form: taken over unless something of this person's is on its way. */
  receive(record: FactRecord): void {
    const { state, record: known } = this.#now;
    if (known && record.version < known.version) return;
    if (state === 'kept') this.#adopt(record);
  }

  /** Somebody else changed the same field: theirs is taken, or mine goes on. */
  settle(take: 'mine' | 'theirs'): void {
    const { theirs, content } = this.#now;
    if (!theirs) return;
    this.#set({ content: take === 'theirs' ? { ...content, ...theirs } : content, theirs: undefined, state: 'typed' });
    void this.flush();
  }

  get unsaved(): boolean {
    return this.#now.state !== 'kept';
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #saved(saved: FactRecord, sent: Content): void {
    this.#base = contentOf(saved);
    const { content } = this.#now;
    const same = differences(sent, content, sent).length === 0;
    this.#set({ record: saved, state: same ? 'kept' : 'typed', content: same ? contentOf(saved) : content, problem: undefined });
    if (!same) this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  #failed(problem: Problem): void {
    const theirs = recordIn(problem);
    if (theirs && ['stale-version', 'already-exists'].includes(problem.code) && theirs.state !== 'withdrawn') this.#join(theirs);
    else if (problem.passing) {
      this.#set({ state: 'waiting', problem });
      this.#timer = setTimeout(() => void this.flush(), RETRY_MS);
    } else this.#set({ state: 'refused', problem });
  }

  /** What only one of us changed is taken; where both changed the same field, the person decides. */
  #join(theirs: FactRecord): void {
    const found = differences(this.#base, this.#now.content, contentOf(theirs));
    const taken = Object.fromEntries(found.flatMap(({ field, take, theirs }) => (take === 'theirs' ? [[field, theirs]] : []))) as Partial<Content>;
    const contested = Object.fromEntries(found.flatMap(({ field, contested, theirs }) => (contested ? [[field, theirs]] : []))) as Partial<Content>;
    const content = { ...this.#now.content, ...taken };
    this.#base = contentOf(theirs);
    const open = Object.keys(contested).length > 0;
    this.#set({ record: theirs, content, state: open ? 'contested' : 'typed', theirs: open ? contested : undefined, problem: undefined });
    if (!open) void this.flush();
  }

  #adopt(record: FactRecord): void {
    this.#base = contentOf(record);
    this.#set({ record, content: this.#base });
  }

  #set(change: Partial<Kept>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The record that a refusal carries; it comes without names and findings, which the next reading of the form brings. */
function recordIn({ current }: Problem): FactRecord | undefined {
  if (typeof current !== 'object' || current === null || !('version' in current) || !('fact' in current)) return undefined;
  const bare = current as Omit<FactRecord, 'problems' | 'proven' | 'mayChange' | 'reportedByName' | 'reviewedByName'>;
  return { reportedByName: null, reviewedByName: null, proven: false, problems: [], mayChange: true, ...bare };
}
