import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type County, makeCounty } from '../../server/cases/test-files.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Kaocheng-2026-journey';
const RATINGS = `编号,单位,时间,等级,整改时间,评价人
P1,县公安局,2026-03-02 10:00,非常满意,,张三
P2,县公安局,2026-03-03 10:00,不满意,2026-03-20,李四
P3,县公安局,2026-03-04 10:00,非常不满意,,王五
P4,县公安局,2026-03-05 10:00,满意,,赵六
P5,没有的局,2026-03-05 10:00,满意,,钱七
`;

describeJourney('ratings, from an export to what stands behind a figure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-ratings-'));
  let journey: Journey;
  let county: County;

  beforeAll(async () => {
    journey = await startJourney({ now: '2026-11-24T02:00:00.000Z' });
    county = await makeCounty(journey.server, 1);
    await journey.server.newAccount({ login: 'admin', name: '何静', password: PASSWORD, grants: [{ role: 'administrator', unitId: county.id }] });
  });
  afterAll(async () => {
    await journey?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an administrator brings ratings in, looks at the figure, and at the 差评 that were not put right', async () => {
    const visitor = await journey.visitor();
    const { page } = visitor;
    await visitor.signIn('admin', PASSWORD);
    await visitor.go('/case-imports');
    const file = join(folder, '好差评.csv');
    writeFileSync(file, RATINGS);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { level: 1, name: '好差评.csv' }).waitFor();
    expect(await page.getByRole('radio', { name: '评价' }).isChecked()).toBe(true);
    await page.getByText('评价人（不保存）').waitFor();
    await sound(visitor, 'ratings-columns');
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText('已完成').waitFor();
    await page.getByRole('button', { name: '下载有错误的行' }).waitFor();
    await sound(visitor, 'ratings-imported');

    await visitor.go('/case-figures?from=2026-03&to=2026-03');
    const police = page.getByRole('row', { name: /剑阁县公安局/ });
    await police.getByRole('link', { name: '50.00%' }).first().click();
    await page.getByText('“群众满意率”的分母：2026-03计入的评价').waitFor();
    await settled(page);
    expect(await page.getByRole('row').filter({ hasText: /P\d/ }).count()).toBe(4);
    await page.getByRole('button', { name: '看全部评价' }).click();

    await visitor.go('/ratings?poor=yes&corrected=no');
    await page.getByText('P3').waitFor();
    await settled(page);
    expect(await page.getByRole('row').filter({ hasText: /P\d/ }).count()).toBe(1);
    await sound(visitor, 'ratings-list');
    await visitor.close();
  });

  test('on a phone the lists are cards, and the folder says that nobody has set it', async () => {
    const visitor = await journey.visitor('phone');
    await visitor.signIn('admin', PASSWORD);
    for (const path of ['/ratings', '/complaints', '/case-imports', '/case-figures?from=2026-03&to=2026-03']) {
      await visitor.go(path);
      await sound(visitor, `phone${path.replace(/\W+/g, '-')}`);
    }
    await visitor.go('/case-imports');
    await visitor.page.getByText('CASE_DROP_DIR').waitFor();
    await visitor.close();
  });
});

async function sound({ page, faults }: Visitor, name: string): Promise<void> {
  await picture(page, name);
  expect(faults(), name).toEqual([]);
  expect(await strayWord(page), name).toBeUndefined();
  expect(await overhang(page), name).toBe(0);
  expect(await barriers(page), name).toEqual([]);
}
