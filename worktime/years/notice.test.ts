import { expect, test } from 'vitest';
import { readNotice } from './notice.ts';
import { SHIPPED_YEARS } from './shipped.ts';

const days = (year: number) => {
  const table = SHIPPED_YEARS.find((one) => one.year === year);
  return { holidays: table?.holidays, makeUpDays: table?.makeUpDays };
};

test('a notice pasted as it was published gives the shipped table of its year', () => {
  const text = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
    经国务院批准，现将2026年放假调休日期的具体安排通知如下。
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
    节假日期间，各地区、各部门要妥善安排好值班。`;
  expect(readNotice(2026, text)).toEqual(days(2026));
});

test.each([
  ['元旦：2022年12月31日至2023年1月2日放假调休，共3天。', [{ name: '元旦', from: '2022-12-31', to: '2023-01-02' }], []],
  ['元旦：12月30日至1月1日放假，共3天。', [{ name: '元旦', from: '2022-12-30', to: '2023-01-01' }], []],
  ['元旦：1月1日（周三）放假1天，不调休。', [{ name: '元旦', from: '2023-01-01', to: '2023-01-01' }], []],
  [
    '中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日、8日上班。',
    [{ name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06' }],
    [
      { name: '中秋节、国庆节', date: '2023-10-07' },
      { name: '中秋节、国庆节', date: '2023-10-08' },
    ],
  ],
  ['请各单位做好安排。', [], []],
])('%s', (text, holidays, makeUpDays) => {
  expect(readNotice(2023, text)).toEqual({ holidays, makeUpDays });
});
