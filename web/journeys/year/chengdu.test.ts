import { fraction } from '@kaocheng/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeJourney } from '../browser.ts';
import * as assessor from './assessor.ts';
import * as clerk from './clerk.ts';
import * as office from './office.ts';
import { type Plan, row } from './plan.ts';
import * as people from './public.ts';
import { sound, toPart } from './steps.ts';
import { openYear, type Year } from './year.ts';

const OWN = '成华区';
const RINGS = {
  第一圈: [OWN, '锦江区', '武侯区', '金牛区'],
  第二圈: ['龙泉驿区', '双流县', '温江区', '新都区'],
  第三圈: ['崇州市', '都江堰市'],
} as const;
const PLAN: Plan = {
  regulation: 'chengdu',
  units: Object.values(RINGS).flat(),
  own: OWN,
  judged: ['设立并正常运行', '领导重视', '提速增效'],
  known: [],
};

const FIRST = { fact: '创新举措', value: '1', day: '2026-04-20', note: '一窗受理' };
const ARTICLE = { fact: '刊物发表', level: '省级', value: '1', day: '2026-05-23', note: '《综合窗口调研》' };
const AWARD = { fact: '表彰', level: '市级', value: '1', day: '2026-09-18', note: '市政府通报表扬' };
const MEETING = { fact: '承办会议', value: '1', day: '2026-10-13', note: '现场会' };

const claimed = ({ day, ...rest }: { fact: string; level?: string; value: string; day: string; note: string }) =>
  row(OWN, rest.fact, { ...rest, date: day });

describeJourney('a year in Chengdu', () => {
  let year: Year;
  beforeAll(async () => {
    year = await openYear(PLAN);
  }, 240_000);
  afterAll(() => year?.close());

  test('three rings: reported on a phone, a tie decided by the leader, sealed and published', { timeout: 300_000 }, async () => {
    const { title, name } = year;
    const own = name(OWN);

    await year.as(
      'clerk',
      async (visitor) => {
        const { page } = visitor;
        await clerk.openForm(page);
        await clerk.report(page, { ...FIRST, proof: '首创认定.pdf' });
        await clerk.report(page, { ...ARTICLE, proof: '刊物首页.pdf' });
        await clerk.report(page, { ...AWARD, proof: '表扬通报.pdf' });
        await clerk.report(page, { ...MEETING, proof: '会议通知.pdf' });
        await sound(visitor, 'chengdu-1-form-phone');
        await clerk.writeReport(page, '对照第五条逐项自查，无超时件，无查实投诉。');
        await clerk.tab(page, '自评得分');
        const own = year.reckon([FIRST, ARTICLE, AWARD, MEETING].map(claimed)).of(OWN);
        expect([own.bonus, own.total]).toEqual([3, null]);
        expect(await clerk.claimedSum(page, '加分')).toBe('3.00');
        expect(await clerk.claimedOf(page, '刊物发表')).toBe('1.00');
        await sound(visitor, 'chengdu-2-claimed-phone');
        await clerk.handIn(page);
      },
      'phone',
    );

    year.dawn('inspection');
    await year.as('administrator', ({ page }) => office.moveOn(page, title, '督查考核'));
    await year.mark();
    await year.as('assessor', async (visitor) => {
      const { page } = visitor;
      await toPart(page, title, '审核');
      await assessor.search(page, own);
      await assessor.take(page, own, '刊物发表');
      await assessor.adjust(page, '刊物发表', { level: '市级', reason: '该刊为市级内部刊物' });
      await assessor.take(page, own, '承办会议');
      await sound(visitor, 'chengdu-3-review');
      await assessor.sendBack(page, '没有注明日期或级别');
      await assessor.take(page, own, '创新举措');
      await assessor.confirm(page, 2);
      await assessor.search(page, '');
      await assessor.confirmAll(page);

      await toPart(page, title, '评定');
      await assessor.judge(page, own, '领导重视', '4');
      await assessor.judge(page, own, '提速增效', '3.5');
      await assessor.choose(page, own, '设立并正常运行', { answer: '是' });
      await sound(visitor, 'chengdu-4-judgements');
    });

    const mended = { ...MEETING, note: '全市综合窗口现场会，10月13日' };
    await year.as('clerk', async (visitor) => {
      const { page } = visitor;
      await clerk.openForm(page);
      await page.getByText('没有注明日期或级别').first().waitFor();
      await sound(visitor, 'chengdu-5-returned');
      await clerk.mend(page, { fact: '承办会议', note: mended.note });
    });
    await year.as('assessor', async ({ page }) => {
      await toPart(page, title, '审核');
      await assessor.take(page, own, '承办会议');
      await assessor.confirm(page, 1);
    });

    const typed = [
      ...[FIRST, { ...ARTICLE, level: '市级' }, AWARD, mended].map(claimed),
      row(OWN, '领导重视', { value: '4' }),
      row(OWN, '提速增效', { value: '3.5' }),
      row(OWN, '设立并正常运行', { value: '是' }),
    ];
    const done = year.reckon(typed);
    year.dawn('preliminary');
    await year.as('administrator', async (visitor) => {
      const { page } = visitor;
      await toPart(page, title, '名次');
      for (const unit of PLAN.units) expect(await office.placeOf(page, name(unit)), unit).toEqual(office.placeIn(done.of(unit)));
      await sound(visitor, 'chengdu-6-standings');
      await office.moveOn(page, title, '初评');
      await office.openCard(page, title, name('都江堰市'));
      await office.override(page, '领导重视', '4', '编制文件核对后，考核组第2次会议定');
      await office.moveOn(page, title, '反馈申诉');
      await office.moveOn(page, title, '审定');
    });

    const decided = year.reckon(typed, { overrides: new Map([['leadership', new Map([['都江堰市', fraction(4n)]])]]) });
    year.dawn('decision');
    await year.as('leader', async (visitor) => {
      const { page } = visitor;
      await office.openCard(page, title, own);
      expect(await office.headOf(page)).toEqual({ total: '78', rank: '第 3 名 / 4' });
      const reasons = await office.openClause(page, '刊物发表');
      const why = '市级 1 篇 × 0.5 = 0.5 分，未超上限 4';
      expect(decided.why(OWN, '刊物发表')).toBe(`${why}。`);
      await reasons.getByText(why, { exact: true }).waitFor();
      await reasons.getByText(/赵考核.*确认：该刊为市级内部刊物；单位原报 省级/).waitFor();
      await sound(visitor, 'chengdu-7-scorecard');
      const open = [
        expect.stringContaining('请先核对：102 条已确认的填报没有佐证材料'),
        expect.stringContaining(`请知悉：1 处得分由人工核定，理由随结果一并封存：${name('都江堰市')}`),
      ];
      const tie = expect.stringContaining('必须先办：第二圈 优秀：2 个单位同分争 1 个名额，还没有决定');
      expect(await office.openMatters(page, title)).toEqual([tie, ...open]);
      expect(await page.getByRole('button', { name: '封存结果' }).count()).toBe(0);
      await sound(visitor, 'chengdu-8-open-matters');
      await office.decideTie(page, title, name('双流县'), '考核小组第6次会议：双流县办件量更大');
      expect(await office.placeOf(page, name('双流县'))).toMatchObject({ rank: '1 / 4', awards: '优秀（经决定）' });
      expect(await office.openMatters(page, title)).toEqual(open);
      await office.seal(page);
      await sound(visitor, 'chengdu-9-sealed');
      await office.moveOn(page, title, '通报');
      await office.publish(page, title);
    });
    await year.passerBy(async (visitor) => {
      const { page } = visitor;
      await visitor.go('/public');
      await people.openResult(page, title);
      for (const [ring, units] of Object.entries(RINGS)) {
        expect(await people.tableOf(page, ring)).toEqual(people.published(units.map((unit) => decided.of(unit))));
      }
      expect((await people.tableOf(page, '第一圈'))[3]).toEqual(['3', own, '78.00']);
      expect(await people.givenAway(page)).toEqual(['name', 'rank', 'total']);
      expect(await page.locator('body').innerText()).not.toMatch(/优秀|加分|扣分|刊物|周填报/);
      await sound(visitor, 'chengdu-10-public');
    });
  });
});
