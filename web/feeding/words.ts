import { showDay } from '../shared/index.ts';
import type { Column, Figure } from './types.ts';

type Shown = Pick<Figure, 'level' | 'value'>;
type Measured = Pick<Column, 'percent' | 'unitOfMeasure'>;

/** A figure as it was recorded, with what it is measured in. */
export function showExact({ level, value }: Shown, { percent, unitOfMeasure }: Measured): string {
  const measured = /^-?\d+(\.\d+)?$/.test(value) ? (percent ? `${value}%` : `${value} ${unitOfMeasure}`.trim()) : value;
  return [level, measured].filter(Boolean).join(' ');
}

/** The same for a table: more than two places are cut, as nothing may seem to reach what it misses; the whole stands in the details. */
export const showShort = (figure: Shown, measured: Measured): string => showExact(figure, measured).replace(/(\.\d\d)\d+/, '$1');

/** Where it comes from: the day, and the numbers behind it or the source that was typed. */
export const showOrigin = ({ happenedOn, note }: Pick<Figure, 'happenedOn' | 'note'>): string =>
  [happenedOn && showDay(happenedOn), note].filter(Boolean).join('，');
