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

const OWN = '城关镇';
const PLAN: Plan = {
  regulation: 'xianyang',
  units: [OWN, '东原镇', '南河镇', '西桥镇', '柳林镇', '县发改局', '县住建局'],
  own: OWN,
  judged: ['设立并正常运行', '工作部署', '提速增效'],
  known: [],
};

const ARTICLE = { fact: '刊物发表', level: '国家级', value: '1', day: '2026-08-12', note: '《一窗受理调研》' };
const AWARD = { fact: '表彰', level: '省级', value: '1', day: '2026-06-02', note: '市政务服务局通报表扬' };
const REPORT = { fact: '媒体报道', level: '市级', value: '1', day: '2026-07-08', note: '午间不打烊' };
const TASK = { fact: '交办任务', value: '2', day: '2026-05-25', note: '好差评整改两项' };

const claimed = ({ day, ...rest }: { fact: string; level?: string; value: string; day: string; note: string }) =>
  row(OWN, rest.fact, { ...rest, date: day });

describeJourney('a year in Xianyang', () => {
  let year: Year;
  beforeAll(async () => {
    year = await openYear(PLAN);
  }, 240_000);
  afterAll(() => year?.close());

  test('bonuses with levels: claimed, put right, answered, sealed and published with tiers', { timeout: 300_000 }, async () => {
    const { title, name } = year;
    const own = name(OWN);

    await year.as('clerk', async (visitor) => {
      const { page } = visitor;
      await clerk.openForm(page);
      await clerk.report(page, { ...ARTICLE, proof: '刊物首页.pdf' });
      await clerk.report(page, { ...AWARD, proof: '表扬通报.pdf' });
      await clerk.report(page, { ...REPORT, proof: '报纸版面.pdf' });
      await clerk.report(page, { ...TASK, proof: '交办单.pdf' });
      await sound(visitor, 'xianyang-1-form');
      await page.setViewportSize(WIDTHS.phone);
      await sound(visitor, 'xianyang-1-form-phone');
      await page.setViewportSize(WIDTHS.desk);
      await clerk.writeReport(page, '全年网上办件过半，窗口无投诉；材料预审仍需提速。');
      await clerk.tab(page, '自评得分');
      const own = year.reckon([ARTICLE, AWARD, REPORT, TASK].map(claimed)).of(OWN);
      expect([own.bonus, own.total]).toEqual([4.5, null]);
      expect(await clerk.claimedSum(page, '加分')).toBe('4.50');
      expect(await clerk.claimedOf(page, '表彰')).toBe('1.50');
      await sound(visitor, 'xianyang-2-claimed');
      await clerk.handIn(page);
    });

    year.dawn('inspection');
    await year.as('administrator', ({ page }) => office.moveOn(page, title, '督查考核'));
    await year.mark();
    await year.as('assessor', async (visitor) => {
      const { page } = visitor;
      await toPart(page, title, '审核');
      await assessor.search(page, own);
      await assessor.take(page, own, '表彰');
      await assessor.adjust(page, '表彰', { level: '县级', reason: '市级部门的表彰按县级计' });
      await assessor.take(page, own, '媒体报道');
      await sound(visitor, 'xianyang-3-review');
      await assessor.sendBack(page, '佐证材料看不清，请重新上传');
      await assessor.take(page, own, '刊物发表');
      await assessor.confirm(page, 2);
      await assessor.search(page, '');
      await assessor.confirmAll(page);

      await toPart(page, title, '评定');
      await assessor.judge(page, own, '工作部署', '4');
      await assessor.judge(page, own, '提速增效', '5');
      await assessor.choose(page, own, '设立并正常运行', { answer: '是' });
      await sound(visitor, 'xianyang-4-judgements');
    });

    const mended = { ...REPORT, note: '午间不打烊，市日报二版' };
    await year.as('clerk', async (visitor) => {
      const { page } = visitor;
      await clerk.openForm(page);
      await page.getByText('佐证材料看不清，请重新上传').first().waitFor();
      await sound(visitor, 'xianyang-5-returned');
      await clerk.mend(page, { fact: '媒体报道', note: mended.note, proof: '报纸版面（清晰）.pdf' });
    });
    await year.as('assessor', async ({ page }) => {
      await toPart(page, title, '审核');
      await assessor.take(page, own, '媒体报道');
      await assessor.confirm(page, 1);
    });

    const typed = [
      ...[ARTICLE, { ...AWARD, level: '县级' }, mended, TASK].map(claimed),
      row(OWN, '工作部署', { value: '4' }),
      row(OWN, '提速增效', { value: '5' }),
      row(OWN, '设立并正常运行', { value: '是' }),
    ];
    const done = year.reckon(typed);
    year.dawn('preliminary');
    await year.as('administrator', async (visitor) => {
      const { page } = visitor;
      await toPart(page, title, '名次');
      for (const unit of PLAN.units) expect(await office.placeOf(page, name(unit)), unit).toEqual(office.placeIn(done.of(unit)));
      await sound(visitor, 'xianyang-6-standings');
      await office.moveOn(page, title, '初评');
      await office.openCard(page, title, name('西桥镇'));
      await office.override(page, '事项公示', '3', '公示截图核对后缺两项，考核组第5次会议定');
      await office.moveOn(page, title, '反馈申诉');
      await office.moveOn(page, title, '审定');
    });

    const decided = year.reckon(typed, { overrides: new Map([['online-catalogue', new Map([['西桥镇', fraction(3n)]])]]) });
    year.dawn('decision');
    await year.as('leader', async (visitor) => {
      const { page } = visitor;
      await office.openCard(page, title, own);
      expect(await office.headOf(page)).toEqual({ total: '94.5', rank: '第 2 名 / 5' });
      const reasons = await office.openClause(page, '表彰');
      const why = '县级 1 次 × 0.5 = 0.5 分，未超上限 4';
      expect(decided.why(OWN, '表彰')).toBe(`${why}。`);
      await reasons.getByText(why, { exact: true }).waitFor();
      await reasons.getByText(/赵考核.*确认：市级部门的表彰按县级计；单位原报 省级/).waitFor();
      await sound(visitor, 'xianyang-7-scorecard');
      expect(await office.openMatters(page, title)).toEqual([
        expect.stringContaining('请先核对：53 条已确认的填报没有佐证材料'),
        expect.stringContaining(`请知悉：1 处得分由人工核定，理由随结果一并封存：${name('西桥镇')}`),
      ]);
      await sound(visitor, 'xianyang-8-open-matters');
      await office.seal(page);
      await sound(visitor, 'xianyang-9-sealed');
      await office.moveOn(page, title, '通报');
      await office.publish(page, title);
    });
    await year.passerBy(async (visitor) => {
      const { page } = visitor;
      await visitor.go('/public');
      await people.openResult(page, title);
      const towns = PLAN.units.slice(0, 5).map((unit) => decided.of(unit));
      const departments = PLAN.units.slice(5).map((unit) => decided.of(unit));
      expect(await people.tableOf(page, '镇')).toEqual(people.published(towns, { tier: true }));
      expect(await people.tableOf(page, '部门')).toEqual(people.published(departments, { tier: true }));
      expect((await people.tableOf(page, '镇'))[2]).toEqual(['2', own, '94.50', '第一层次']);
      expect((await people.tableOf(page, '镇'))[4]).toEqual(['4', name('西桥镇'), '79.00', '第二层次']);
      expect(await people.givenAway(page)).toEqual(['name', 'rank', 'tier', 'total']);
      expect(await page.locator('body').innerText()).not.toMatch(/先进|折算|加分|表彰|周填报/);
      await sound(visitor, 'xianyang-10-public');
    });
  });
});
