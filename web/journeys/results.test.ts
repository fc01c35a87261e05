import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor, WIDTHS, withDemo } from './journey.ts';
import { settled } from './settled.ts';

describeJourney('results', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ prepare: withDemo, now: '2026-11-24T02:00:00.000Z' });
  });
  afterAll(async () => journey?.close());

  const idOf = async ({ page }: Visitor, word: string): Promise<number> => {
    const { items }: { items: { id: number; title: string }[] } = await (await page.request.get('/api/v1/assessments?size=50')).json();
    return items.find(({ title }) => title.includes(word))?.id ?? 0;
  };

  test('a leader goes from the standings to a clause, sets points aside and decides a tie', async () => {
    const visitor = await journey.visitor();
    const { page } = visitor;
    await visitor.signIn('chengdu-leader', DEMO_PASSWORD);
    await visitor.go(`/assessments/${await idOf(visitor, '成都')}/standings`);
    await sound(visitor, 'standings');

    await page.getByRole('button', { name: '作出决定' }).first().click();
    const dialog = page.getByRole('dialog');
    const units = dialog.getByRole('checkbox');
    await units.nth(0).check();
    await units.nth(1).check();
    await dialog.getByLabel('理由').fill('同分，刊物发表较多者入选');
    await dialog.getByRole('button', { name: '决定', exact: true }).click();
    await dialog.getByText('只剩 1 个名额', { exact: true }).waitFor();
    await units.nth(1).uncheck();
    await dialog.getByRole('button', { name: '决定', exact: true }).click();
    await page.getByText('已经决定').waitFor();
    expect(await page.getByText('优秀（经决定）').count()).toBe(1);

    await page.getByRole('link', { name: '武侯区政务服务中心' }).click();
    await settled(page);
    await page.getByRole('button', { name: /刊物发表/ }).click();
    await page.getByRole('region', { name: '刊物发表的计分依据' }).getByText('为什么是这个分').waitFor();
    await page.getByRole('button', { name: '人工核定这一项' }).click();
    await dialog.getByLabel('核定得分').fill('9');
    await dialog.getByLabel('理由').fill('复核后认定');
    await dialog.getByRole('button', { name: '核定', exact: true }).click();
    const doubt = page.locator('.ant-modal-confirm');
    await doubt.getByText(/超出范围/).waitFor();
    await doubt.getByRole('button', { name: '取消', exact: true }).click();
    await doubt.waitFor({ state: 'hidden' });
    // The question itself is an answer of the server.
    expect(visitor.faults()).toEqual([expect.stringMatching(/^answer: 409 /)]);
    await dialog.getByLabel('核定得分').fill('3.5');
    // The wheel of the first try may still be on its way out, and is heard as "loading".
    await dialog.getByRole('button', { name: /核定$/ }).click();
    await page
      .getByText(/人工核定为 3.5 分/)
      .first()
      .waitFor();
    await sound(visitor, 'scorecard');
    await visitor.close();
  });

  test('a clerk sees the own scorecard only, and what is missing', async () => {
    const visitor = await journey.visitor('phone');
    const { page } = visitor;
    await visitor.signIn('jiange-clerk2', DEMO_PASSWORD);
    const id = await idOf(visitor, '剑阁');
    await visitor.go(`/assessments/${id}/scorecard`);
    await page.waitForURL(/scorecard\/\d+/);
    await settled(page);
    expect(await page.getByRole('heading', { name: '还缺什么' }).count()).toBe(1);
    expect(await page.getByText('1 条填报被退回').count()).toBe(1);
    await sound(visitor, 'own scorecard');
    await visitor.go(`/assessments/${id}/standings`);
    expect(await page.getByText('剑阁县公安局').count()).toBe(0);
    await sound(visitor, 'own standing');
    await visitor.close();
  });
});

/** What holds for every page, at both widths. */
async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  const before = page.viewportSize();
  for (const [name, size] of Object.entries(WIDTHS)) {
    await page.setViewportSize(size);
    await settled(page);
    await picture(page, `${where} ${name}`);
    expect(faults(), where).toEqual([]);
    expect(await strayWord(page), where).toBeUndefined();
    expect(await overhang(page), where).toBe(0);
    expect(await barriers(page), where).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
