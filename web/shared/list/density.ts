import { useWatched, type Watched, watched } from '../../api/watched.ts';

export type Density = 'normal' | 'compact';

const KEY = 'kaocheng.density';
const density: Watched<Density> = watched<Density>(localStorage.getItem(KEY) === 'compact' ? 'compact' : 'normal');

/** How close the rows of all lists stand; remembered on this machine. */
export function useDensity(): [Density, (next: Density) => void] {
  const change = (next: Density) => {
    localStorage.setItem(KEY, next);
    density.set(next);
  };
  return [useWatched(density), change];
}
