import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import { mp4, pdf, png, program } from '../../server/evidence/test-files.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, withDemo } from './journey.ts';
import { settled } from './settled.ts';

const LARGE = 14 * 1024 * 1024;

/** The first record that may be given proof. */
const slotOf = (page: Page) => page.locator('section[aria-label$="佐证材料"]:has(input[type=file])').first();

describeJourney('proof of a record', () => {
  let journey: Journey;
  let unit: string;

  beforeAll(async () => {
    journey = await startJourney({ prepare: withDemo, now: '2026-11-10T02:00:00.000Z' });
    const { assessment_id, unit_id } = await journey.server.store.db
      .selectFrom('facts as f')
      .innerJoin('assessments as a', 'a.id', 'f.assessment_id')
      .innerJoin('units as u', 'u.id', 'f.unit_id')
      .where('a.stage', '=', 'self-check')
      .where('f.state', '=', 'draft')
      .where('u.name', 'like', '城关%')
      .select(['f.assessment_id', 'f.unit_id'])
      .executeTakeFirstOrThrow();
    unit = `/assessments/${assessment_id}/units/${unit_id}`;
  });
  afterAll(() => journey?.close());

  test('a clerk brings files, a large one over a line that breaks, uses one twice, and takes one back', async () => {
    const visitor = await journey.visitor();
    const { page } = visitor;
    await visitor.signIn('xianyang-clerk', DEMO_PASSWORD);
    await visitor.go(`${unit}/facts`);
    const slot = slotOf(page);
    await slot.getByText('缺少，须上传').waitFor();

    let broken = 0;
    await page.route('**/evidence/uploads/*', (route) => {
      if (route.request().method() !== 'PATCH' || broken > 0) return route.continue();
      broken += 1;
      return route.abort('connectionreset');
    });
    await slot
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: '现场.png', mimeType: '', buffer: png() },
        { name: '授牌.pdf', mimeType: '', buffer: pdf() },
        { name: '程序.pdf', mimeType: '', buffer: program() },
        { name: '打包.zip', mimeType: '', buffer: Buffer.from('PK') },
        { name: '录像.mp4', mimeType: '', buffer: mp4(LARGE) },
      ]);
    await slot.getByText('“程序.pdf”实际是程序文件').waitFor();
    await slot.getByText('压缩包请解压后').waitFor();
    await slot.getByRole('button', { name: '查看“录像.mp4”' }).waitFor();
    await slot.getByText('3 个文件').waitFor();
    expect(broken).toBe(1);
    for (const name of ['程序.pdf', '打包.zip']) await slot.getByRole('button', { name: `不上传“${name}”` }).click();
    expect(await slot.getByRole('alert').count()).toBe(0);
    await picture(page, 'evidence-slot');
    expect(await barriers(page)).toEqual([]);

    await slot.getByRole('button', { name: '查看“现场.png”' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    const other = page.locator('section[aria-label$="佐证材料"]:has(button:has-text("选用已上传的"))').first();
    await other.getByRole('button', { name: '选用已上传的' }).click();
    await page.getByRole('checkbox', { name: /授牌/ }).check();
    await page.getByRole('button', { name: '选用 1 个文件' }).click();
    await slot.getByText('用于 2 条记录').waitFor();

    await slot.getByRole('button', { name: '“现场.png”不再用于这条记录' }).click();
    await slot.getByText('2 个文件').waitFor();
    await page.getByRole('button', { name: /撤.?销/ }).click();
    await slot.getByText('3 个文件').waitFor();
    // The refused program, and the unknown reset of the line.
    expect(visitor.faults().filter((fault) => !/ 415 |ERR_CONNECTION_RESET/.test(fault))).toEqual([]);
    await visitor.close();
  }, 120_000);

  test('all files of the unit, on a phone', async () => {
    const visitor = await journey.visitor('phone');
    const { page } = visitor;
    await visitor.signIn('xianyang-clerk', DEMO_PASSWORD);
    await visitor.go(`${unit}/evidence`);
    await page.getByRole('button', { name: '拍照' }).waitFor();
    await picture(page, 'evidence-phone');
    expect([await overhang(page), await strayWord(page), await barriers(page)]).toEqual([0, undefined, []]);
    await page.getByRole('button', { name: '移除' }).last().click();
    await page.getByRole('button', { name: '移除' }).last().click();
    await page.getByText('已移除').waitFor();
    await page.getByRole('button', { name: /撤.?销/ }).click();
    await page.getByText('已恢复').waitFor();
    await settled(page);
    expect(visitor.faults()).toEqual([]);
    await visitor.close();
  }, 60_000);
});
