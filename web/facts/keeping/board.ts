import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Keeping } from './keeper.ts';

/** One thing on the page that keeps itself. */
interface Keeps {
  snapshot(): { readonly state: Keeping };
  watch(listener: () => void): () => void;
  flush(): Promise<void>;
}

/** Everything on the page that keeps itself, seen together. */
export class Board {
  readonly #keepers = new Map<Keeps, () => void>();
  readonly #listeners = new Set<() => void>();
  #savedAt: string | undefined;
  #states = '';

  add(keeper: Keeps): () => void {
    this.#keepers.set(keeper, keeper.watch(this.#changed));
    return () => {
      this.#keepers.get(keeper)?.();
      this.#keepers.delete(keeper);
      this.#changed();
    };
  }

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The states of what is not kept, joined: changes only when one of them does. */
  readonly snapshot = (): string => `${this.#states}|${this.#savedAt ?? ''}`;

  get states(): readonly Keeping[] {
    return [...this.#keepers.keys()].map((keeper) => keeper.snapshot().state).filter((state) => state !== 'kept');
  }

  get savedAt(): string | undefined {
    return this.#savedAt;
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#keepers.keys()].map((keeper) => keeper.flush()));
  }

  readonly #changed = (): void => {
    const before = this.#states;
    this.#states = this.states.join();
    if (before !== '' && this.#states === '') this.#savedAt = new Date().toISOString();
    if (before !== this.#states) for (const listener of this.#listeners) listener();
  };
}

export const BoardContext = createContext<Board>(new Board());

/** What of the page is not saved, and when all of it last was. */
export function useBoard(): { readonly board: Board; readonly states: readonly Keeping[]; readonly savedAt: string | undefined } {
  const board = useContext(BoardContext);
  useSyncExternalStore(board.watch, board.snapshot);
  return { board, states: board.states, savedAt: board.savedAt };
}
