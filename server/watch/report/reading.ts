import { MEASURES, type MeasureKey, monthOf } from '@kaocheng/casework';
import { monthsBetween, readSums, unitsOf } from '../../cases/index.ts';
import type { House } from '../../http/house.ts';
import { badField } from '../../http/problems.ts';
import type { Units } from '../../policy/index.ts';
import { unitsById } from '../../units/index.ts';
import { DAY, overdueDays, textOf, todayOf } from '../today.ts';
import type { Figures, Report, ReportQuery } from './contract.ts';
import { countSupervisions, readOverdue } from './table.ts';

type Counts = { -readonly [K in keyof Omit<Figures, 'rate'>]: number };

/**
 * How the units kept the time limits of some months: what came in and was closed in time from the sums that are kept, what is overdue from the cases themselves.
 */
export async function reportSeen(house: House, seen: Units, { under, fromMonth, toMonth }: ReportQuery): Promise<Report> {
  if (toMonth < fromMonth) throw badField('toMonth', '止月不能早于起月');
  const ids = await unitsOf(house, seen, under);
  const today = await todayOf(house);
  const span = monthsBetween(fromMonth, toMonth);
  const rows = new Map<number, Counts>();
  const rowOf = (unitId: number): Counts => {
    const row = rows.get(unitId) ?? empty();
    rows.set(unitId, row);
    return row;
  };
  for (const { unitId, sums } of await readSums(house.db, ids, monthOf(span.start), monthOf(span.end) - 1)) {
    const sum = (key: MeasureKey): number => sums[MEASURES.indexOf(key)] ?? 0;
    if (sum('accepted') + sum('due') === 0) continue;
    const row = rowOf(unitId);
    row.accepted = sum('accepted');
    row.due = sum('due');
    row.onTime = sum('dueOnTime');
  }
  for (const { unit_id, due_day, late, open, last } of await readOverdue(house.db, ids, span, today.now)) {
    const row = rowOf(unit_id);
    row.due += open;
    row.openOverdue += open;
    row.overdue += late + open;
    row.longest = Math.max(row.longest, overdueDays(today.calendar, due_day * DAY, last));
  }
  const counted = await countSupervisions(house.db, ids, textOf(span.start / DAY), textOf(span.end / DAY), textOf(today.day));
  for (const { unit_id, supervised, red } of counted) {
    if (supervised + red === 0) continue;
    Object.assign(rowOf(unit_id), { supervised, red });
  }
  const names = await unitsById(house.db, [...rows.keys()]);
  const units = [...rows]
    .map(([unitId, row]) => ({ unitId, unitName: names.get(unitId)?.name ?? '', ...figuresOf(row) }))
    .sort((one, other) => other.red - one.red || other.overdue - one.overdue || one.unitName.localeCompare(other.unitName, 'zh-Hans-CN'));
  return { at: house.now(), units, all: figuresOf(total([...rows.values()])) };
}

const empty = (): Counts => ({ accepted: 0, due: 0, onTime: 0, overdue: 0, openOverdue: 0, supervised: 0, red: 0, longest: 0 });

function total(rows: readonly Counts[]): Counts {
  const all = empty();
  for (const row of rows) {
    for (const key of ['accepted', 'due', 'onTime', 'overdue', 'openOverdue', 'supervised', 'red'] as const) all[key] += row[key];
    all.longest = Math.max(all.longest, row.longest);
  }
  return all;
}

const figuresOf = (counts: Counts): Figures => ({ ...counts, rate: rateOf(counts.onTime, counts.due) });

/** Percent with two places, cut and not rounded: 99.996 % is not all of them. */
const rateOf = (part: number, whole: number): string => (whole === 0 ? '—' : `${(Math.floor((part * 10_000) / whole) / 100).toFixed(2)}%`);
