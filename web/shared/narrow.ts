import { useSyncExternalStore } from 'react';

const media = window.matchMedia('screen and (max-width: 700px)');

const watch = (listener: () => void): (() => void) => {
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** True on a phone; never on paper, which is as narrow. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => media.matches);
