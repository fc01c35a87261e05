import { useSyncExternalStore } from 'react';

const media = window.matchMedia('(max-width: 700px)');

const watch = (listener: () => void): (() => void) => {
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** True on a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => media.matches);
