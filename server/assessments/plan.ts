import { Calendar, type Day, formatDay, parseDay } from '@kaocheng/worktime';
import { badField } from '../http/problems.ts';
import type { NewAssessment, PlannedDays } from './contract.ts';
import type { StageDays } from './contract-stages.ts';
import { inOrder, PLANNED_STAGES, STAGES } from './stages.ts';

/** How a year's end is usually spent: when each stage begins, in days before (−) or after the period's last day. The last entry ends the archive. */
const BEGINNINGS = [-84, -56, -24, -17, -10, -3, 4] as const;
const END_OF_ALL = 15;

const calendar = Calendar.shipped();
/** Holidays on the same date every year (全国年节及纪念日放假办法), for years whose notice has not come yet. */
const ALWAYS_OFF = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
const isWorked = (day: Day): boolean => calendar.isWorkingDay(day) && !(calendar.isProvisional(day) && ALWAYS_OFF.has(formatDay(day).slice(5)));
/** The day itself, or the nearest working day in this direction. */
const worked = (day: Day, step: 1 | -1): Day => (isWorked(day) ? day : worked(day + step, step));

/**
 * Days for the stages of a period, from how such years usually go: each stage begins on a working day and ends on the last working day
 * before the next. A short period has shorter stages; where the first day has gone by already, all days move on together.
 */
export function proposedDays({ periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string }, today: string): StageDays {
  const last = dayOf(periodTo);
  const pace = Math.min(1, Math.max(0.2, (last - dayOf(periodFrom) + 1) / 365));
  const late = Math.max(0, dayOf(today) - (last + Math.round(BEGINNINGS[0] * pace)));
  const at = (offset: number): Day => worked(last + late + Math.round(offset * pace), 1);
  const starts: Day[] = [];
  for (const offset of [...BEGINNINGS, END_OF_ALL]) {
    const before = starts.at(-1);
    starts.push(before === undefined ? at(offset) : Math.max(at(offset), worked(before + 1, 1)));
  }
  const items = PLANNED_STAGES.map((stage, index) => {
    const start = starts[index] ?? last;
    const end = worked((starts[index + 1] ?? start) - 1, -1);
    return { stage, startsOn: formatDay(start), endsOn: formatDay(end) };
  });
  const first = starts[0] ?? last;
  return { items, provisional: calendar.anyProvisional(first, starts.at(-1) ?? first) };
}

/** Days of the stages: each stage at most once, none beginning before the one before it. */
export function requireDays({ periodFrom, periodTo, stages }: Pick<NewAssessment, 'periodFrom' | 'periodTo' | 'stages'>): void {
  if (periodTo < periodFrom) throw badField('periodTo', '考核期间的末日不能早于首日');
  if (new Set(stages.map(({ stage }) => stage)).size < stages.length) throw badField('stages', '每个阶段只能有一段日期');
  let before: PlannedDays | undefined;
  for (const planned of inOrder(stages)) {
    const at = `stages.${stages.indexOf(planned)}`;
    if (planned.endsOn < planned.startsOn) throw badField(`${at}.endsOn`, `${STAGES[planned.stage]}的末日早于首日`);
    if (before && planned.startsOn < before.startsOn) {
      throw badField(`${at}.startsOn`, `${STAGES[planned.stage]}不能早于${STAGES[before.stage]}开始`);
    }
    before = planned;
  }
}

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(day: string): string {
  const moved = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return parseDay(moved).ok ? moved : `${moved.slice(0, 8)}28`;
}

function dayOf(text: string): Day {
  const read = parseDay(text);
  if (!read.ok) throw badField('periodTo', `日期 ${text} 不存在`);
  return read.value;
}
