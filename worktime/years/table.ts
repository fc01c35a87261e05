import { type Day, dayNumber, FIRST_YEAR, LAST_YEAR, parseDay, weekday, weekdayName } from '../day.ts';
import { bad, good, type Outcome, type Problem, problem } from '../problem.ts';

/** The arrangement of one year's holidays, as the General Office of the State Council announces it. A plain JSON value. */
export interface YearTable {
  readonly year: number;
  /** Where it comes from: the notice and its number. */
  readonly source: string;
  /** Days off, both ends included, `YYYY-MM-DD`; the weekend days inside are included, as in the notice. */
  readonly holidays: readonly HolidaySpan[];
  /** Weekend days that are worked in exchange (调休上班). */
  readonly makeUpDays: readonly MakeUpDay[];
}

export interface HolidaySpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface MakeUpDay {
  /** The holiday it makes up for. */
  readonly name: string;
  readonly date: string;
}

/** Days off at a stretch beyond which a span is taken for a slip of the pen; the longest so far was 10 (Spring Festival 2020). */
const LONGEST = 16;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads what an administrator gives for a year: a JSON value, or its text. Problem: `bad-year-table`, one for everything that is wrong,
 * with its place. Days may reach back into December of the year before, as notices do.
 */
export function parseYearTable(input: unknown): Outcome<YearTable> {
  let value = input;
  if (typeof input === 'string') {
    try {
      value = JSON.parse(input);
    } catch {
      return bad(problem('bad-year-table', '年表不是 JSON 文本，请检查引号、逗号和括号'));
    }
  }
  if (!isRecord(value)) return bad(problem('bad-year-table', '年表应是一个对象，有 year、source、holidays、makeUpDays 四项'));
  const problems: Problem[] = [];
  const wrong = (field: string, message: string): void => void problems.push(problem('bad-year-table', message, field));
  for (const key of Object.keys(value)) {
    if (!['year', 'source', 'holidays', 'makeUpDays'].includes(key)) wrong(key, `年表没有"${key}"这一项，只有 year、source、holidays、makeUpDays`);
  }
  const { year, source } = value;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    wrong('year', `year 应是 ${FIRST_YEAR} 至 ${LAST_YEAR} 的整数年份`);
    return bad(...problems);
  }
  if (typeof source !== 'string' || source.trim() === '')
    wrong('source', 'source 要写明依据，例如"国务院办公厅关于2027年部分节假日安排的通知"及文号');

  const none = (field: string, message: string): [] => {
    wrong(field, message);
    return [];
  };
  const day = (text: unknown, field: string): Day | undefined => {
    if (typeof text !== 'string') return void wrong(field, `${field} 应是 ${year}-01-01 样子的日期`);
    const parsed = parseDay(text);
    if (!parsed.ok) return void wrong(field, parsed.problems.map(({ message }) => message).join('；'));
    const fits = parsed.value >= dayNumber(year - 1, 12, 1) && parsed.value < dayNumber(year + 1, 1, 1);
    return fits ? parsed.value : void wrong(field, `"${text}"不在 ${year} 年（可以早到上年 12 月）`);
  };
  const rows = (
    key: 'holidays' | 'makeUpDays',
  ): readonly { readonly row: Record<string, unknown>; readonly field: string; readonly name: string }[] => {
    const list: unknown = value[key];
    if (!Array.isArray(list)) return none(key, `${key} 应是列表`);
    return list.flatMap((row: unknown, index) => {
      const field = `${key}[${index}]`;
      if (!isRecord(row)) return none(field, `${field} 应是对象`);
      if (typeof row.name !== 'string' || row.name.trim() === '') return none(`${field}.name`, `${field} 缺少节日名称 name`);
      return [{ row, field, name: row.name.trim() }];
    });
  };

  const taken = new Map<Day, string>();
  const holidays: HolidaySpan[] = [];
  for (const { row, field, name } of rows('holidays')) {
    const from = day(row.from, `${field}.from`);
    const to = day(row.to, `${field}.to`);
    if (from === undefined || to === undefined) continue;
    if (to < from) wrong(field, `"${name}"的结束 ${String(row.to)} 早于开始 ${String(row.from)}`);
    else if (to - from >= LONGEST) wrong(field, `"${name}"连放 ${to - from + 1} 天，超过 ${LONGEST} 天，请核对月份`);
    else {
      for (let at = from; at <= to; at++) {
        const other = taken.get(at);
        if (other) wrong(field, `"${name}"与"${other}"的日期重叠`);
        if (other) break;
        taken.set(at, name);
      }
      holidays.push({ name, from: String(row.from), to: String(row.to) });
    }
  }
  if (Array.isArray(value.holidays) && value.holidays.length === 0) wrong('holidays', 'holidays 是空的，一年不会没有节假日');
  const makeUpDays: MakeUpDay[] = [];
  for (const { row, field, name } of rows('makeUpDays')) {
    const date = day(row.date, `${field}.date`);
    if (date === undefined) continue;
    const other = taken.get(date);
    if (other) wrong(field, `${String(row.date)} 已是"${other}"，不能又是"${name}"的调休上班日`);
    else if (weekday(date) <= 5) wrong(field, `${String(row.date)} 是${weekdayName(date)}，调休上班日应在周末`);
    else {
      taken.set(date, `${name}调休上班`);
      makeUpDays.push({ name, date: String(row.date) });
    }
  }
  return problems.length > 0 ? bad(...problems) : good({ year, source: String(source).trim(), holidays, makeUpDays });
}

/** The named days of a valid table. */
export function daysOfTable(table: YearTable): [Day, { readonly working: boolean; readonly name: string }][] {
  const dayOf = (text: string): Day => {
    const parsed = parseDay(text);
    if (!parsed.ok) throw new RangeError(`year table ${table.year} was not validated: ${text}`);
    return parsed.value;
  };
  return [
    ...table.holidays.flatMap(({ name, from, to }) => {
      const first = dayOf(from);
      return Array.from({ length: dayOf(to) - first + 1 }, (_, index): [Day, { working: boolean; name: string }] => [
        first + index,
        { working: false, name },
      ]);
    }),
    ...table.makeUpDays.map(({ name, date }): [Day, { working: boolean; name: string }] => [dayOf(date), { working: true, name }]),
  ];
}
