import { readFileSync } from 'node:fs';
import { readTable } from '@kaocheng/tables';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor, WIDTHS, withDemo } from './journey.ts';
import { settled } from './settled.ts';

/** The records under one fact. */
const TASKS = '[id="asked-交办任务"] > div > section';

describeJourney('a clerk reports', () => {
  let journey: Journey;
  let clerk: Visitor;
  beforeAll(async () => {
    journey = await startJourney({ prepare: withDemo, now: '2026-11-10T02:00:00.000Z' });
    clerk = await journey.visitor();
    await clerk.signIn('xianyang-clerk', DEMO_PASSWORD);
  }, 180_000);
  afterAll(async () => journey?.close());

  test('every part of the form stands at both widths', { timeout: 300_000 }, async () => {
    await clerk.go('/facts');
    const { page } = clerk;
    await sound(clerk, 'form');
    await page.getByText('全部条款').click();
    await sound(clerk, 'form-all');
    for (const tab of ['自查报告', '自评得分']) {
      await page.getByRole('tab', { name: tab }).click();
      await settled(page);
      await sound(clerk, tab === '自查报告' ? 'report' : 'score');
    }
    await page.getByRole('tab', { name: '填报', exact: true }).click();
    await page.getByRole('button', { name: '提交自查' }).click();
    await page.getByRole('dialog').getByText('缺少必须的佐证').waitFor();
    await sound(clerk, 'submit');
    await page.getByRole('button', { name: '继续填写' }).click();
    await page.getByRole('button', { name: 'Excel 填报' }).click();
    await page.getByText('下载填报表', { exact: true }).last().waitFor();
    await sound(clerk, 'sheet');
    await page.getByRole('button', { name: /^(Close|关闭)$/ }).click();
  });

  test('what is typed is there on another device, says what is wrong, and comes back after a slip', { timeout: 120_000 }, async () => {
    const { page } = clerk;
    await clerk.go('/facts');
    await page.getByRole('button', { name: '新增一条“交办任务”' }).click();
    const fresh = page.locator(TASKS).last();
    await fresh.getByLabel('交办任务的次数').fill('一次');
    await fresh.getByLabel('说明').fill('全程代办');
    await page.getByText(/已保存/).waitFor();
    await fresh.getByText('不是数字').waitFor();
    await fresh.getByLabel('交办任务的次数').fill('２');
    await fresh.getByText('不是数字').waitFor({ state: 'detached' });

    const phone = await journey.visitor('phone');
    await phone.signIn('xianyang-clerk', DEMO_PASSWORD);
    await phone.go('/facts');
    const same = phone.page.locator(TASKS).last();
    await expect.poll(() => same.getByLabel('说明').inputValue()).toBe('全程代办');
    expect(await same.getByLabel('交办任务的次数').inputValue()).toBe('2');

    // Both write in one field at once: the second is told, and decides.
    await fresh.getByLabel('说明').fill('全程代办，桌上写的');
    await page.getByText(/已保存/).waitFor();
    await same.getByLabel('说明').fill('全程代办，路上写的');
    await same.getByText('同事刚刚也改了这一处').waitFor();
    expect(await same.getByLabel('说明').inputValue()).toBe('全程代办，路上写的');
    await same.getByRole('button', { name: '保存我的' }).click();
    await phone.page.getByText(/已保存/).waitFor();
    await phone.close();

    await clerk.go('/facts');
    const again = page.locator(TASKS).last();
    expect(await again.getByLabel('说明').inputValue()).toBe('全程代办，路上写的');
    const before = await page.locator(TASKS).count();
    await again.getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => page.locator(TASKS).count()).toBe(before);
    expect(clerk.faults().filter((fault) => !fault.includes('409'))).toEqual([]);
  });

  test('a workbook goes out and comes in: first the changes, then all of them', { timeout: 120_000 }, async () => {
    const { page } = clerk;
    await clerk.go('/facts');
    await page.getByRole('button', { name: 'Excel 填报' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载填报表' }).click()]);
    const path = await file.path();
    const { sheets } = await readTable({ name: 'a.xlsx', bytes: readFileSync(path) });
    expect(sheets.map(({ name }) => name)).toEqual(['填报', '事项说明', '填写说明']);
    const upload = async (name: string, text: string) => {
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByText('换一个文件').waitFor();
    };
    await upload('有错.csv', '事项,级别,数值,日期,说明\n表彰,部级,,2026-03-01,甲\n表彰,市级,,2026-03-01,乙\n');
    await page.getByText('什么也不会保存').waitFor();
    await page.getByText('B2', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /确认保存/ }).count()).toBe(0);
    await sound(clerk, 'sheet-faults');
    await page.getByRole('button', { name: '换一个文件' }).click();
    await upload('改好.csv', '事项,级别,数值,日期,说明\n表彰,市级,,2026-03-01,县里表彰窗口\n');
    await page.getByRole('button', { name: '确认保存 1 条' }).click();
    await page.getByText('新增 1 条').waitFor();
    await page.getByRole('button', { name: '回到填报' }).click();
    await expect.poll(() => noteValues(page)).toContain('县里表彰窗口');
  });

  test('a stage that ends while somebody types takes nothing off the screen', { timeout: 120_000 }, async () => {
    const { page } = clerk;
    await clerk.go('/facts');
    const { db } = journey.server.store;
    const move = (stage: string) => db.updateTable('assessments').set({ stage }).where('title', 'like', '咸阳市%').execute();
    await move('inspection');
    const first = page.locator(TASKS).first();
    await first.getByLabel('说明').fill('赶在最后写的');
    await first.getByText('自查已经结束').waitFor();
    await page.getByText(/处没有保存/).waitFor();
    // The form is asked for anew by and by: what may no longer be written goes, what was typed stays.
    await page
      .getByRole('button', { name: /新增一条/ })
      .first()
      .waitFor({ state: 'detached', timeout: 40_000 });
    expect(await first.getByLabel('说明').inputValue()).toBe('赶在最后写的');
    await move('self-check');
  });

  test('who assesses judges within the range; a value outside is refused at its field', { timeout: 120_000 }, async () => {
    const assessor = await journey.visitor();
    await assessor.signIn('jiange-assessor', DEMO_PASSWORD);
    const { page } = assessor;
    await assessor.go('/facts');
    await page.getByRole('link', { name: '剑阁县公安局' }).click();
    await page.getByRole('tab', { name: '填报', exact: true }).waitFor();
    const judged = page.locator('[id="asked-目录管理"] > div > section').first();
    const figure = judged.locator('input').last();
    const before = await judged.getByLabel('目录管理', { exact: true }).inputValue();
    await judged.getByLabel('目录管理', { exact: true }).fill('9');
    await judged.getByText('超出范围').waitFor();
    await judged.getByLabel('目录管理', { exact: true }).fill('4.5');
    await page.getByText(/已保存/).waitFor();
    expect(before).not.toBe('4.5');
    expect(await figure.count()).toBe(1);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('目录管理', { exact: true }).inputValue()).toBe('4.5');
    await assessor.close();
  });
});

const noteValues = (page: Page): Promise<string[]> =>
  page.locator('textarea').evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));

async function sound(visitor: Visitor, where: string): Promise<void> {
  const { page } = visitor;
  for (const [name, size] of Object.entries(WIDTHS)) {
    await page.setViewportSize(size);
    await settled(page);
    await picture(page, `facts-${where}-${name}`);
    expect(await overhang(page), `${where} ${name} is too wide`).toBe(0);
    expect(await strayWord(page), `${where} ${name}`).toBeUndefined();
    expect(await barriers(page), `${where} ${name}`).toEqual([]);
  }
  await page.setViewportSize(WIDTHS.desk);
}
