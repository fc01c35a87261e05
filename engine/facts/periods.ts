import type { PeriodLength } from '../language/regulation.ts';
import { at } from '../number/column.ts';
import { buildFact } from './build.ts';
import type { FactRecord } from './record.ts';
import type { FactColumns } from './table.ts';

/** How many of each period a year has. */
export const PERIODS: Readonly<Record<PeriodLength, number>> = { month: 12, quarter: 4, half: 2 };

/** A year's fact cut into periods: row `u × periods + p` is unit `u` in period `p`. Records without a date belong to no period. */
export function byPeriod(fact: FactColumns, units: number, length: PeriodLength): FactColumns {
  const { declaration, records } = fact;
  const periods = PERIODS[length];
  if (!records) throw new Error(`fact "${declaration.name}" has no records to cut into periods`);
  const cut: FactRecord[] = [];
  for (let unit = 0; unit < units; unit++) {
    for (let i = records.starts[unit] ?? 0; i < (records.starts[unit + 1] ?? 0); i++) {
      const month = records.month[i] ?? -1;
      if (month < 0) continue;
      const row = unit * periods + Math.floor((month * periods) / 12);
      cut.push({ unit: row, declaration, level: records.level[i] ?? -1, value: at(records.value, i), month, note: records.note[i] ?? '' });
    }
  }
  return buildFact(declaration, cut, units * periods);
}
