import { useSyncExternalStore } from 'react';

/** One value outside React that pages can watch. */
export interface Watched<T> {
  get(): T;
  set(value: T): void;
  watch(listener: () => void): () => void;
}

export function watched<T>(first: T): Watched<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useWatched = <T>({ watch, get }: Watched<T>): T => useSyncExternalStore(watch, get);
