import { fraction } from '@kaocheng/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeJourney } from '../browser.ts';
import { WIDTHS } from '../journey.ts';
import * as assessor from './assessor.ts';
import * as clerk from './clerk.ts';
import * as office from './office.ts';
import { type Plan, row } from './plan.ts';
import * as people from './public.ts';
import { sound, toPart } from './steps.ts';
import { openYear, type Year } from './year.ts';

const OWN = '县人社局';
const PLAN: Plan = {
  regulation: 'jiange',
  units: ['县公安局', '县市场监管局', OWN, '县民政局', '县住建局', '普安镇', '下寺镇'],
  own: OWN,
  judged: ['目录管理', '局长进大厅', '作风效能评议'],
  known: ['信息任务数'],
};

describeJourney('a year in Jiange', () => {
  let year: Year;
  beforeAll(async () => {
    year = await openYear(PLAN);
  }, 240_000);
  afterAll(() => year?.close());

  test('departments and townships: from what a clerk reports to what everybody may read', { timeout: 300_000 }, async () => {
    const { title, name } = year;
    const own = name(OWN);

    await year.as('clerk', async (visitor) => {
      const { page } = visitor;
      await clerk.openForm(page);
      await clerk.report(page, { fact: '信息完成数', value: '10', note: '县中心采用 10 篇', proof: '采用目录.pdf' });
      await sound(visitor, 'jiange-1-form');
      await page.setViewportSize(WIDTHS.phone);
      await sound(visitor, 'jiange-1-form-phone');
      await page.setViewportSize(WIDTHS.desk);
      await clerk.writeReport(page, '窗口全年按时办结，信息任务还差两篇，年底前补齐。');
      await clerk.tab(page, '自评得分');
      const claimed = year.reckon([row(OWN, '信息完成数', { value: '10' })]).of(OWN);
      expect([claimed.clauses['(一)4(1)'], claimed.clauses['(一)4(3)'], claimed.total]).toEqual([10, 8.33, null]);
      expect(await clerk.claimedOf(page, '办件时效')).toBe('10.00');
      expect(await clerk.claimedOf(page, '信息任务')).toBe('8.33');
      expect(await clerk.claimedOf(page, '目录管理')).toBe('待定');
      await sound(visitor, 'jiange-2-claimed');
      await clerk.handIn(page);
    });

    year.dawn('inspection');
    await year.as('administrator', ({ page }) => office.moveOn(page, title, '督查考核'));
    await year.mark();
    await year.as('assessor', async (visitor) => {
      const { page } = visitor;
      await toPart(page, title, '审核');
      expect(await assessor.waiting(page)).toBe(7);
      await assessor.take(page, name('县住建局'), '信息完成数');
      await assessor.adjust(page, '信息完成数', { value: '9', reason: '三篇不在考核期间内' });
      await assessor.take(page, own, '信息完成数');
      await sound(visitor, 'jiange-3-review');
      await assessor.sendBack(page, '佐证材料与填报内容不符');
      await assessor.take(page, name('县公安局'), '信息完成数');
      await assessor.confirm(page, 5);

      await toPart(page, title, '评定');
      await assessor.judge(page, own, '目录管理', '3');
      await assessor.judge(page, own, '局长进大厅', '5');
      await assessor.choose(page, own, '作风效能评议', { level: '优秀' });
      await sound(visitor, 'jiange-4-judgements');
    });

    await year.as('clerk', async (visitor) => {
      const { page } = visitor;
      await clerk.openForm(page);
      await page.getByText('1 条被退回，请补正后重新提交').waitFor();
      await page.getByText('佐证材料与填报内容不符').first().waitFor();
      await sound(visitor, 'jiange-5-returned');
      await clerk.mend(page, { fact: '信息完成数', value: '12', note: '县中心采用 12 篇', proof: '采用目录（全）.pdf' });
    });
    await year.as('assessor', async ({ page }) => {
      await toPart(page, title, '审核');
      await assessor.take(page, own, '信息完成数');
      await assessor.confirm(page, 1);
    });

    const typed = [
      row(OWN, '信息完成数', { value: '12' }),
      row('县住建局', '信息完成数', { value: '9' }),
      row(OWN, '目录管理', { value: '3' }),
      row(OWN, '局长进大厅', { value: '5' }),
      row(OWN, '作风效能评议', { level: '优秀' }),
    ];
    const done = year.reckon(typed);
    year.dawn('preliminary');
    await year.as('administrator', async (visitor) => {
      const { page } = visitor;
      await toPart(page, title, '名次');
      for (const unit of PLAN.units) expect(await office.placeOf(page, name(unit)), unit).toEqual(office.placeIn(done.of(unit)));
      await sound(visitor, 'jiange-6-standings');
      await office.moveOn(page, title, '初评');
      await office.openCard(page, title, name('县住建局'));
      await office.override(page, '办事规范', '5', '复核会议纪要第3号：示范文本已补齐');
      await office.moveOn(page, title, '反馈申诉');
      await office.moveOn(page, title, '审定');
    });
    const decided = year.reckon(typed, { overrides: new Map([['standards', new Map([['县住建局', fraction(5n)]])]]) });
    year.dawn('decision');
    await year.as('leader', async (visitor) => {
      const { page } = visitor;
      await office.openCard(page, title, own);
      expect(await office.headOf(page)).toEqual({ total: '90.5', rank: '第 3 名 / 5' });
      const reasons = await office.openClause(page, '信息任务');
      const why = '信息完成数 / 信息任务数（信息完成数 12，信息任务数 12） = 1，满分 10，得 10 分';
      expect(decided.why(OWN, '信息任务')).toBe(`${why}。`);
      await reasons.getByText(why, { exact: true }).waitFor();
      await reasons.getByText(/考核对象 周填报.*赵考核.*确认；佐证 2 份/).waitFor();
      await sound(visitor, 'jiange-7-scorecard');
      expect(await office.openMatters(page, title)).toEqual([
        expect.stringContaining('请先核对：6 条已确认的填报没有佐证材料'),
        expect.stringContaining(`请知悉：1 处得分由人工核定，理由随结果一并封存：${name('县住建局')}`),
      ]);
      await sound(visitor, 'jiange-8-open-matters');
      await office.seal(page);
      await sound(visitor, 'jiange-9-sealed');
      await office.moveOn(page, title, '通报');
      await office.publish(page, title);
    });
    await year.passerBy(async (visitor) => {
      const { page } = visitor;
      await visitor.go('/public');
      await people.openResult(page, title);
      const departments = PLAN.units.slice(0, 5).map((unit) => decided.of(unit));
      const townships = PLAN.units.slice(5).map((unit) => decided.of(unit));
      expect(await people.tableOf(page, '部门')).toEqual(people.published(departments));
      expect(await people.tableOf(page, '乡镇')).toEqual(people.published(townships));
      expect((await people.tableOf(page, '部门'))[3]).toEqual(['3', own, '90.50']);
      expect((await people.tableOf(page, '部门'))[5]).toEqual(['5', name('县住建局'), '71.00']);
      // Who is 先进 and what the result counts for are not in this regulation's 公开.
      expect(await people.givenAway(page)).toEqual(['name', 'rank', 'total']);
      expect(await page.locator('body').innerText()).not.toMatch(/先进|评优|折算|信息完成数|周填报/);
      await sound(visitor, 'jiange-10-public');
    });
  });
});
