import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor, WIDTHS, withDemo } from './journey.ts';
import { settled } from './settled.ts';

describeJourney('figures from cases', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ prepare: withDemo, now: '2026-11-24T02:00:00.000Z' });
  });
  afterAll(async () => journey?.close());

  test('an administrator goes from a figure to its cases, sets a notice in its place, and thinks again', async () => {
    const visitor = await journey.visitor();
    const { page } = visitor;
    await visitor.signIn('jiange-admin', DEMO_PASSWORD);
    const { items }: { items: { id: number; title: string }[] } = await (await page.request.get('/api/v1/assessments?size=50')).json();
    const id = items.find(({ title }) => title.includes('剑阁'))?.id ?? 0;
    await visitor.go(`/assessments/${id}/feeding`);
    await sound(visitor, 'figures');
    const row = page.getByRole('row', { name: /剑阁县公安局/ });
    // After the unit: 承诺时限缩短率, 现场办结率, 按时办结率.
    const figure = row.getByRole('cell').nth(3).getByRole('link');
    const computed = await figure.innerText();
    await figure.click();
    await page.getByText(/“按时办结率”的分母/).waitFor();
    await page.goBack();
    await settled(page);

    await page.getByRole('button', { name: '剑阁县公安局的按时办结率详情' }).click();
    await page.getByRole('button', { name: '改为人工填写' }).click();
    await page.getByLabel('数值', { exact: true }).fill('130%');
    await page.getByLabel('来源', { exact: true }).fill('县政务服务中心通报〔2026〕3号');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    expect(visitor.faults()).toEqual([expect.stringMatching(/^answer: 400 /)]);
    await page.getByLabel('数值', { exact: true }).fill('97.5%');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已为 1 个单位填写').waitFor();
    await row.getByText('人工', { exact: true }).waitFor();
    expect(await row.getByText('县政务服务中心通报〔2026〕3号').count()).toBe(1);

    await page.getByRole('button', { name: '改用办件算出的' }).click();
    await page.getByLabel('原因', { exact: true }).fill('以办件为准');
    await page.getByRole('button', { name: '改用办件算出的' }).last().click();
    await page.getByRole('button', { name: /改用人工填写的 97.5%/ }).waitFor();
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await figure.innerText()).toBe(computed);
    expect(await row.getByText('人工', { exact: true }).count()).toBe(0);
    await sound(visitor, 'figures set back');
    await visitor.close();
  });

  test('a clerk sees the own figures on the form and on the scorecard, and is not asked for them', async () => {
    const visitor = await journey.visitor('phone');
    const { page } = visitor;
    await visitor.signIn('jiange-clerk', DEMO_PASSWORD);
    const { items }: { items: { id: number; title: string }[] } = await (await page.request.get('/api/v1/assessments?size=50')).json();
    const id = items.find(({ title }) => title.includes('剑阁'))?.id ?? 0;
    await visitor.go(`/assessments/${id}/feeding`);
    expect(await page.getByText('剑阁县公安局').count()).toBe(1);
    expect(await page.getByText('剑阁县文旅局').count()).toBe(0);
    await page.getByRole('button', { name: '剑阁县公安局的按时办结率详情' }).click();
    await page.getByText('怎样算出').waitFor();
    expect(await page.getByRole('button', { name: '改为人工填写' }).count()).toBe(0);
    await sound(visitor, 'own figure');
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
