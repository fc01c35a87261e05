import { readDemo } from '@kaocheng/regulations';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureFirstAdministrator } from '../../server/setup/index.ts';
import { sheet } from '../../server/units/test-units.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Xinshou-2026-kaocheng';
/** A machine that does other things besides is slow. */
const PATIENCE = 60_000;

/** A city, its counties, and the centre of each: what a newcomer has in a table. */
async function registerTable(): Promise<Buffer> {
  const [, ...lines] = readDemo('chengdu').units.trim().split('\n');
  const centres = lines.map((line) => line.split(','));
  const rows = centres.flatMap(([county = '', name = '', kind = '']) => [
    [county, '区县', null, '成都市'],
    [name, '单位', kind, county],
  ]);
  return Buffer.from(await sheet(['单位名称', '层级', '类别', '上级单位'], ['成都市', '市', null, null], ...rows));
}

describeJourney('a newcomer', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ settings: { KAOCHENG_MODE: 'production' }, now: '2026-09-28T01:00:00.000Z' });
  });
  afterAll(async () => journey?.close());

  test('comes from the one-time link of an empty system to an open assessment, led by the first page', async () => {
    const visitor = await journey.visitor();
    const { page } = visitor;
    page.setDefaultTimeout(PATIENCE);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const link = await ensureFirstAdministrator(journey.server.house, journey.address);
    await page.goto(link ?? '');
    await page.getByLabel('账号').fill('hejing');
    await page.getByLabel('姓名').fill('何静');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel(/再输/).fill(PASSWORD);
    await press('建立账号并进入');
    await page.getByRole('heading', { name: '三步开始第一次考核' }).waitFor();
    // The page of the link may look at it once more after it was used up, and is refused.
    visitor.faults();
    await sound(visitor, 'newcomer_1_empty');

    await press('从 Excel 导入');
    const file = { name: '单位.xlsx', mimeType: 'application/octet-stream', buffer: await registerTable() };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: /确认导入/ }).click();
    await page.getByText('导入完成').waitFor();

    await homeAgain(page);
    await sound(visitor, 'newcomer_2_units');
    await press('去细则库');
    await press('引入内置细则');
    await page.getByText('已引入 3 部细则').waitFor();

    await homeAgain(page);
    await press('新建考核');
    await page.getByText('成都市区(市)县政务服务中心年度考核').first().click();
    await sound(visitor, 'newcomer_3_regulation');
    await press('下一步');
    await page.getByRole('textbox', { name: '考核名称' }).waitFor();
    expect(await page.getByRole('textbox', { name: '考核名称' }).inputValue()).toBe('2026 年成都市区(市)县政务服务中心年度考核');
    await page.getByText('成都市', { exact: true }).first().waitFor();
    await sound(visitor, 'newcomer_4_ground');
    await press('下一步');
    await page.getByText('已选 20 个单位').waitFor();
    await sound(visitor, 'newcomer_5_units');
    await press('下一步');
    await page.getByLabel('归档末日').waitFor();
    await sound(visitor, 'newcomer_6_days');
    await press('上一步');
    await page.getByText('已选 20 个单位').waitFor();
    await press('下一步');
    await press('下一步');
    await page.getByText('20 个单位的类别和分组都符合细则').waitFor();
    await settled(page);
    await sound(visitor, 'newcomer_7_check');
    await press('新建考核');

    await page.getByRole('heading', { name: '进度' }).waitFor();
    await sound(visitor, 'newcomer_8_preparing');
    await homeAgain(page);
    await press('继续筹备，进入自查');
    await page.getByRole('heading', { name: '进度' }).waitFor();
    await press('进入自查');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('单位将看到这次考核并开始填报').waitFor();
    await settled(page);
    await sound(visitor, 'newcomer_9_dialog');
    await dialog.getByRole('button', { name: '进入自查' }).click();
    await page.getByText('已进入自查').waitFor();

    const { body } = await journey.server.as('administrator').get<{ items: { stage: string; unitCount: number }[] }>('/assessments');
    expect(body.items.map(({ stage, unitCount }) => `${stage} ${unitCount}`)).toEqual(['self-check 20']);
    await homeAgain(page);
    await page.getByRole('heading', { name: '三步开始第一次考核' }).waitFor({ state: 'detached' });
    await sound(visitor, 'newcomer_open');
    await visitor.close();
  }, 240_000);
});

async function homeAgain(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '首页' }).click();
  await page.getByRole('heading', { name: '首页', level: 1 }).waitFor();
  await settled(page);
}

/** Nothing broke, nothing is in another language, nothing bars the way. */
async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  await settled(page);
  await picture(page, where);
  expect(faults(), where).toEqual([]);
  expect(await strayWord(page), where).toBeUndefined();
  expect(await overhang(page), `${where}: wider than its window`).toBe(0);
  expect(await barriers(page), where).toEqual([]);
}
