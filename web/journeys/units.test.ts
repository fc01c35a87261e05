import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheet } from '../../server/units/test-units.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Kaocheng-2026-journey';
const HEADINGS = ['单位名称', '类别', '分组', '上级单位'];

describeJourney('units, from nothing to a merger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-units-'));
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney({ now: new Date().toISOString() });
    await journey.server.newAccount({ login: 'admin', name: '何静', password: PASSWORD, grants: [{ role: 'administrator', unitId: null }] });
  });
  afterAll(async () => {
    await journey?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an administrator adds a county, imports its units, merges two and finds it all in the log', async () => {
    const visitor = await journey.visitor();
    const { page } = visitor;
    await visitor.signIn('admin', PASSWORD);
    await visitor.go('/units');
    await page.getByText('还没有单位').first().waitFor();

    await page.getByRole('button', { name: '新增' }).first().click();
    await page.getByRole('textbox', { name: '单位名称' }).fill('剑阁县');
    await page.getByRole('radio', { name: '区县' }).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('link', { name: '剑阁县' }).waitFor();

    await page.getByRole('button', { name: '从 Excel 导入' }).first().click();
    await choose(visitor, await sheet(HEADINGS, ['下寺镇', '乡镇', null, '没有的县']));
    await page.getByText('没有叫“没有的县”的单位').waitFor();
    expect(await page.getByRole('button', { name: /确认导入/ }).count()).toBe(0);
    await page.getByRole('button', { name: '换一个文件' }).click();
    await choose(visitor, await sheet(HEADINGS, ['下寺镇', '乡镇', null, '剑阁县'], ['沙溪镇', '乡镇', null, '剑阁县']));
    await sound(visitor, 'units-import-plan');
    await page.getByRole('button', { name: '确认导入 2 个单位' }).click();
    await page.getByText('新增 2 个，修改 0 个').waitFor();

    await page.getByRole('button', { name: '查看单位' }).click();
    await page.getByRole('link', { name: '沙溪镇' }).click();
    await settled(page);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '并入另一个单位' }).click();
    await page.getByRole('combobox', { name: '并入的单位' }).fill('下寺');
    await page.getByRole('tree').getByText('下寺镇').click();
    await page.getByRole('button', { name: '并入', exact: true }).click();
    await page.getByText('已并入 下寺镇').first().waitFor();
    await sound(visitor, 'units-merged');

    await visitor.go('/audit');
    await page.getByRole('button', { name: /沙溪镇 并入 下寺镇/ }).click();
    await page.getByRole('rowheader', { name: '并入单位', exact: true }).waitFor();
    await sound(visitor, 'audit-entry');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '核验全部记录' }).click();
    await page.getByText('核验通过').waitFor();
    await visitor.close();
  });

  test('on a phone a unit is found, renamed and its name before is remembered', async () => {
    const visitor = await journey.visitor('phone');
    const { page } = visitor;
    await visitor.signIn('admin', PASSWORD);
    await visitor.go('/units?search=下寺');
    await page.getByRole('link', { name: '下寺镇' }).click();
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('textbox', { name: '单位名称' }).fill('下寺街道');
    await sound(visitor, 'units-form-phone');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '下寺街道' }).waitFor();
    await page.getByText('更名', { exact: true }).waitFor();
    await sound(visitor, 'units-renamed-phone');
    await visitor.close();
  });

  async function choose({ page }: Visitor, bytes: Uint8Array): Promise<void> {
    const file = join(folder, '单位.xlsx');
    writeFileSync(file, bytes);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('工作表“单位”').waitFor();
  }
});

async function sound({ page, faults }: Visitor, name: string): Promise<void> {
  await picture(page, name);
  expect(faults(), name).toEqual([]);
  expect(await strayWord(page), name).toBeUndefined();
  expect(await overhang(page), name).toBe(0);
  expect(await barriers(page), name).toEqual([]);
}
