import type { Unit } from '../facts/table.ts';
import type { Finding, Place } from '../finding.ts';
import * as F from '../number/fraction.ts';

const MOST = 10;

/** The first ten of a list, and how many there are where that is not all. */
export const list = (items: readonly string[], measure: string): string =>
  items.length <= MOST ? items.join('、') : `${items.slice(0, MOST).join('、')}等 ${items.length} ${measure}`;

export const nameUnits = (units: readonly Unit[], rows: readonly number[]): string =>
  list(
    // No more names are made than are shown; the list still has to be as long as the rows.
    rows.map((row, index) => (index < MOST ? (units[row]?.name ?? '') : '')),
    '家',
  );

export const percent = (share: F.Fraction): string => `${F.format(F.mul(share, F.fraction(100n)))}%`;

export const finding = (severity: Finding['severity'], code: string, message: string, place: Place): Finding => ({
  severity,
  code,
  message,
  line: place.line,
  column: place.column,
});
