import { createRequire } from 'node:module';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Calendar,
  civil,
  dayNumber,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  leadingDay,
  NO_DAY,
  parseDay,
  parseYearTable,
  SHIPPED_YEARS,
  weekday,
} from './index.ts';

const require = createRequire(import.meta.url);
const calendar = Calendar.shipped();
const day = (text: string): number => leadingDay(text);
const daysOf = (from: number, to: number): number[] =>
  Array.from({ length: day(`${to}-12-31`) - day(`${from}-01-01`) + 1 }, (_, i) => day(`${from}-01-01`) + i);
const anyDay = fc.integer({ min: day('2009-06-01'), max: day('2029-06-30') });

describe('days', () => {
  it('are counted like the clock of the machine counts them in UTC', () => {
    for (let at = FIRST_DAY; at <= LAST_DAY; at++) {
      const date = new Date(at * 86_400_000);
      const same = formatDay(at) === date.toISOString().slice(0, 10) && weekday(at) === (date.getUTCDay() || 7) && leadingDay(formatDay(at)) === at;
      if (!same) expect(formatDay(at)).toBe(date.toISOString());
    }
    expect(civil(0)).toEqual({ year: 1970, month: 1, date: 1 });
    expect(dayNumber(1969, 12, 31)).toBe(-1);
  });

  it('that do not exist are refused in Chinese', () => {
    const say = (text: string) => {
      const parsed = parseDay(text);
      return parsed.ok ? '' : parsed.problems.map(({ code, message }) => `${code}: ${message}`).join();
    };
    expect(say('2026-02-29')).toBe('bad-date: "2026-02-29"不存在：2026 年 2 月只有 28 天');
    expect(say('2026-13-01')).toBe('bad-date: "2026-13-01"不存在：没有 13 月');
    expect(say('2026/1/4')).toBe('bad-date: "2026/1/4"不是日期，请写成 2026-01-04 的样子');
    expect(say('1899-01-04')).toBe('out-of-range: "1899-01-04"超出范围：只能计算 2000 年至 2099 年');
    fc.assert(
      fc.property(fc.string(), (text) => text.length === 10 || !parseDay(text).ok),
      { numRuns: 200 },
    );
  });
});

describe('the calendar', () => {
  it('agrees with chinese-days on every day of 2011–2026', () => {
    expect(
      daysOf(2011, 2026)
        .filter((at) => calendar.isWorkingDay(at) !== chineseDays.isWorkday(formatDay(at)))
        .map(formatDay),
    ).toEqual([]);
  });

  it('agrees with holiday-calendar on every day of 2019–2026, and before but for five days that the notices decide', () => {
    const types = new Map<string, string>();
    for (let year = 2010; year <= 2026; year++) {
      const { dates } = require(`holiday-calendar/data/CN/${year}.json`) as { dates: { date: string; type: string }[] };
      for (const { date, type } of dates) types.set(date, type);
    }
    const theirs = (at: number): boolean => {
      const type = types.get(formatDay(at));
      return type === 'transfer_workday' || (type !== 'public_holiday' && weekday(at) <= 5);
    };
    const differs = (at: number): boolean => calendar.isWorkingDay(at) !== theirs(at);
    expect(daysOf(2019, 2026).filter(differs)).toEqual([]);
    expect(daysOf(2011, 2018).filter(differs).map(formatDay)).toEqual(['2011-12-31', '2015-01-04', '2016-04-02', '2018-06-16', '2018-09-22']);
  });

  it('knows 2026: 248 working days and its make-up days, with reasons', () => {
    expect(calendar.workingDaysOfYear(2026)).toBe(248);
    const makeUpDays = daysOf(2026, 2026).filter((at) => calendar.status(at).reason === 'make-up day');
    expect(makeUpDays.map(formatDay)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect(calendar.describe(day('2026-01-04'))).toBe('2026-01-04 星期日 元旦调休上班');
    expect(calendar.describe(day('2026-10-05'))).toBe('2026-10-05 星期一 国庆节放假');
  });

  it('marks a year without a table, and the end of December before it, as provisional', () => {
    expect(calendar.describe(day('2027-01-01'))).toBe('2027-01-01 星期五 工作日（2027 年放假安排尚未录入，暂按周一至周五计）');
    expect(['2026-12-27', '2026-12-28', '2010-12-31', '2011-01-01'].map((text) => calendar.isProvisional(day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(calendar.anyProvisional(day('2026-12-01'), day('2026-12-28'))).toBe(true);
    expect(calendar.anyProvisional(day('2011-01-01'), day('2026-12-27'))).toBe(false);
  });

  it('counts as a walk from day to day does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (from, count) => {
        let walked = from;
        if (count === 0) while (!calendar.isWorkingDay(walked)) walked++;
        for (let left = Math.abs(count); left > 0; left -= calendar.isWorkingDay(walked) ? 1 : 0) walked += Math.sign(count);
        expect(calendar.addWorkingDays(from, count)).toBe(walked);
        let worked = 0;
        for (let at = from + 1; at <= walked; at++) worked += calendar.isWorkingDay(at) ? 1 : 0;
        if (walked >= from) expect(calendar.workingDaysBetween(from, walked)).toBe(worked);
      }),
      { numRuns: 300 },
    );
    expect(calendar.addWorkingDays(LAST_DAY, 1)).toBe(NO_DAY);
    expect(calendar.addWorkingDays(FIRST_DAY, -1)).toBe(NO_DAY);
  });
});

describe('a year that an administrator adds', () => {
  const table = {
    year: 2027,
    source: '测试用年表',
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    makeUpDays: [{ name: '元旦', date: '2026-12-27' }],
  };

  it('settles its days and those it takes from the December before, and says what to compute anew', () => {
    const parsed = parseYearTable(JSON.stringify(table));
    if (!parsed.ok) throw new Error('refused');
    const added = Calendar.shipped([parsed.value]);
    expect(added.status(day('2026-12-27'))).toMatchObject({ working: true, reason: 'make-up day', holiday: '元旦', provisional: false });
    expect(added.isProvisional(day('2026-12-31'))).toBe(false);
    expect(added.isProvisional(day('2027-12-31'))).toBe(true);
    const changed = calendar.changedDays(added);
    expect(changed && [formatDay(changed.from), formatDay(changed.to)]).toEqual(['2026-12-27', '2027-12-27']);
    expect(calendar.changedDays(Calendar.shipped())).toBeUndefined();
  });

  it('is refused with a reason for everything that is wrong', () => {
    const say = (change: object | string): string[] => {
      const parsed = parseYearTable(typeof change === 'string' ? change : { ...table, ...change });
      return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
    };
    const holiday = (from: string, to: string, name = '春节') => ({ name, from, to });
    expect(say('{')).toEqual(['年表不是 JSON 文本，请检查引号、逗号和括号']);
    expect(say({ year: '2027' })).toEqual(['year 应是 2000 至 2099 的整数年份']);
    expect(say({ source: ' ', extra: 1 })).toHaveLength(2);
    expect(say({ holidays: [] })).toEqual(['holidays 是空的，一年不会没有节假日']);
    expect(say({ holidays: [holiday('2027-02-08', '2027-02-05')] })).toEqual(['"春节"的结束 2027-02-05 早于开始 2027-02-08']);
    expect(say({ holidays: [holiday('2027-02-29', '2027-03-01')] })).toEqual(['"2027-02-29"不存在：2027 年 2 月只有 28 天']);
    expect(say({ holidays: [holiday('2027-02-05', '2027-03-11')] })).toEqual(['"春节"连放 35 天，超过 16 天，请核对月份']);
    expect(say({ holidays: [holiday('2028-02-05', '2028-02-06')] })).toHaveLength(2);
    expect(say({ holidays: [holiday('2027-10-01', '2027-10-07'), holiday('2027-10-06', '2027-10-08', '中秋节')] })).toEqual([
      '"中秋节"与"春节"的日期重叠',
    ]);
    expect(say({ makeUpDays: [{ name: '元旦', date: '2027-01-02' }] })).toEqual(['2027-01-02 已是"元旦"，不能又是"元旦"的调休上班日']);
    expect(say({ makeUpDays: [{ name: '元旦', date: '2027-01-04' }] })).toEqual(['2027-01-04 是星期一，调休上班日应在周末']);
    expect(say({ makeUpDays: [{ date: 5 }], holidays: 'x' })).toEqual(['holidays 应是列表', 'makeUpDays[0] 缺少节日名称 name']);
    fc.assert(
      fc.property(fc.anything(), (value) => !parseYearTable(value).ok),
      { numRuns: 200 },
    );
  });

  it('is held to what the shipped years pass', () => {
    for (const shipped of SHIPPED_YEARS) expect(parseYearTable(JSON.parse(JSON.stringify(shipped)))).toEqual({ ok: true, value: shipped });
    expect(SHIPPED_YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, i) => 2011 + i));
  });
});
