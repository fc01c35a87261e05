import { showDay } from '../shared/index.ts';
import type { Figure } from './types.ts';

/** Percentages with more than two places are cut, as nothing may seem to reach what it misses; the whole stands in the details. */
export function showFigure({ level, value, happenedOn }: Pick<Figure, 'level' | 'value' | 'happenedOn'>): string {
  const [, whole = '', places = '', percent = ''] = /^(-?\d+)(\.\d+)?(%?)$/.exec(value) ?? [];
  const short = whole === '' ? value : `${whole}${places.slice(0, 3)}${percent}`;
  return [happenedOn && showDay(happenedOn), level, short].filter(Boolean).join(' ');
}
