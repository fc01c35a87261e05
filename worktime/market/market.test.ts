import { SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { civil, formatDay, isMarketDay, leadingDay, type MarketPattern, marketDays, parseMarketPattern } from '../index.ts';
import { lunarDate } from './lunar.ts';
import { BRANCHES, branchOf } from './pattern.ts';

const pattern = (text: string): MarketPattern => {
  const parsed = parseMarketPattern(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
};
const days = (text: string, year: number, month: number): number[] => marketDays(pattern(text), year, month).map((day) => civil(day).date);

describe('market days', () => {
  it('go by the last digit of the solar date, or of the lunar date when written in Chinese', () => {
    expect(days('1、4、7', 2026, 2)).toEqual([1, 4, 7, 11, 14, 17, 21, 24, 27]);
    expect(days('公历一、四、七', 2026, 2)).toEqual(days('147', 2026, 2));
    expect(days('5、10', 2026, 3)).toEqual([5, 10, 15, 20, 25, 30]);
    // 2026-02-17 is 正月初一.
    expect(days('一、四、七', 2026, 2).slice(-4)).toEqual([17, 20, 23, 27]);
    expect(pattern('农历1、4、7')).toEqual(pattern('逢一四七'));
  });

  it('have no 三十 in a lunar month of 29 days', () => {
    // 2026-02-17 to 03-18 has 30 days, 2026-04-17 to 05-16 as well; 03-19 to 04-16 has 29.
    const tenths = [...days('逢十', 2026, 3), ...days('逢十', 2026, 4).map((date) => date + 100)];
    expect(lunarDate(leadingDay('2026-03-18'))).toBe(30);
    expect(lunarDate(leadingDay('2026-04-16'))).toBe(29);
    expect(tenths).toEqual([8, 18, 28, 107, 126]);
  });

  it('go by weekday, branch, odd and even, dates, and every day', () => {
    expect(days('周三、六', 2026, 1)).toEqual([3, 7, 10, 14, 17, 21, 24, 28, 31]);
    expect(days('每星期日', 2026, 2)).toEqual([1, 8, 15, 22]);
    const gaps = (text: string) => new Set(marketDays(pattern(text), 2026, 7).flatMap((day, i, all) => (i > 0 ? [day - (all[i - 1] ?? 0)] : [])));
    expect(gaps('逢子、午')).toEqual(new Set([6]));
    expect(gaps('逢辰日')).toEqual(new Set([12]));
    expect(days('单日', 2026, 2)).toHaveLength(14);
    expect(days('逢双', 2026, 2)).toHaveLength(14);
    expect(days('农历双日', 2026, 2)[0]).toBe(1); // 腊月十四
    expect(days('初一、十五', 2026, 3)).toEqual([3, 19]);
    expect(days('5日、31日', 2026, 2)).toEqual([5]);
    expect(days('每天', 2026, 2)).toHaveLength(28);
    expect(marketDays(pattern('每天'), 2026, 13)).toEqual([]);
  });

  it('agree with the lunar library on every day of three years', () => {
    for (let day = leadingDay('2025-01-01'); day <= leadingDay('2027-12-31'); day++) {
      const { year, month, date } = civil(day);
      const solar = SolarDay.fromYmd(year, month, date);
      const same =
        lunarDate(day) === solar.getLunarDay().getDay() &&
        BRANCHES[branchOf(day)] === solar.getSixtyCycleDay().getSixtyCycle().getEarthBranch().getName();
      if (!same) expect(formatDay(day)).toBe('the same');
    }
    expect(isMarketDay({ kind: 'every day' }, leadingDay('2026-01-01'))).toBe(true);
  });

  it('that cannot be read say why', () => {
    const why = (text: string) => {
      const parsed = parseMarketPattern(text);
      return parsed.ok ? '' : parsed.problems[0]?.message.split('。')[0];
    };
    expect(['', '25', '1、四', '周八', '赶早', '32日', '农历周三', '初三十'].map(why)).toEqual([
      '没有写逢场日',
      '逢场日"25"里的"25"看不清是两个尾数还是一个日期，尾数请用顿号分开，日期请写成"25日"',
      '逢场日"1、四"混用了阿拉伯数字（公历）和汉字数字（农历），请写明公历或农历',
      '逢场日"周八"的星期看不懂，星期只有一至六和日',
      '逢场日"赶早"里的"赶早"看不懂',
      '逢场日"32日"里没有 32 日这一天',
      '逢场日"农历周三"既写农历又写星期',
      '逢场日"初三十"里的"初三十"看不懂',
    ]);
  });
});
