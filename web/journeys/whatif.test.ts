import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoSetting, openDemo } from '../../server/results/test-setting.ts';
import type { TrialAnswer } from '../../server/whatif/contract.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor, WIDTHS } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Kaocheng-2026-journey';
const MARK = '试算，不影响考核记录';

describeJourney('a leader tries other rules', () => {
  let journey: Journey;
  let setting: DemoSetting;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney();
    setting = await openDemo(journey.server, 'xianyang');
    await setting.record('confirmed');
    await setting.moveTo('preliminary');
    await journey.server.newAccount({ login: 'he', name: '何静', password: PASSWORD, grants: [{ role: 'administrator', unitId: null }] });
    visitor = await journey.visitor();
    ({ page } = visitor);
    page.setDefaultTimeout(15_000);
    await visitor.signIn('he', PASSWORD);
  }, 240_000);
  afterAll(async () => {
    await visitor?.close();
    await journey?.close();
  });

  const address = () => `/assessments/${setting.assessment.id}/whatif`;
  const sound = async (name: string) => {
    for (const [width, size] of Object.entries(WIDTHS)) {
      await page.setViewportSize(size);
      await settled(page);
      // Nothing under the pointer, and colours have faded into each other.
      await page.mouse.move(size.width - 2, 400);
      await page.waitForTimeout(300);
      await picture(page, `whatif ${name} ${width}`);
      expect(visitor.faults(), name).toEqual([]);
      expect(await strayWord(page), name).toBeUndefined();
      expect(await overhang(page), `${name} ${width}`).toBe(0);
      expect(await barriers(page), name).toEqual([]);
      expect(await page.getByText(MARK).first().isVisible()).toBe(true);
    }
    await page.setViewportSize(WIDTHS.desk);
  };
  const recorded = async () => {
    const { body } = await journey.server.as('leader').get<TrialAnswer>(`/assessments/${setting.assessment.id}/trial`);
    const { id: deeds } = await setting.store.db.selectFrom('audit_entries').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
    return { ...body, deeds };
  };
  const figure = async (name: string) => Number((await page.getByText(new RegExp(`^${name}\\d+家$`)).innerText()).replace(/\D/g, ''));

  test('a smaller cap moves ranks at once', async () => {
    await visitor.go(`/assessments/${setting.assessment.id}`);
    await page.getByRole('link', { name: '试算', exact: true }).click();
    await page.getByText('没有改动，与现行结果相同').waitFor();
    await sound('unchanged');
    expect(await figure('得分变化')).toBe(0);
    await page.getByRole('button', { name: '各部分' }).click();
    await page.getByLabel('各部分 加分 · 至多').fill('5');
    await page.getByText('加分 · 至多 20 → 5').waitFor();
    await page.getByText(/^用时/).waitFor();
    expect(await figure('得分变化')).toBeGreaterThan(3);
    expect((await figure('名次上升')) + (await figure('名次下降'))).toBeGreaterThan(0);
    await sound('moved');
  });

  test('a unit shows which clauses changed, and why', async () => {
    await page.getByRole('switch', { name: '只看有变化的' }).click();
    await page.getByRole('table').getByRole('button').first().click();
    await page.getByRole('dialog').getByText(/总分/).first().waitFor();
    await page.getByRole('switch', { name: '也看没有变化的条款' }).click();
    await page.getByRole('dialog').getByText('第四条(一)1 工作部署').waitFor();
    await sound('unit');
    await page.keyboard.press('Escape');
  });

  test('facts, not applicable and decided points of a unit', async () => {
    await page.getByRole('tab', { name: '单位的事实和认定' }).click();
    await page.getByLabel('选一个单位').fill('城关镇');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^改 工作部署/ }).click();
    await page.getByLabel('工作部署 数值').fill('1');
    await page.getByRole('button', { name: '改好' }).click();
    await page.getByText(/城关镇\s工作部署：\S+ → 1/).waitFor();
    await page.getByRole('switch', { name: '机构保障 不适用' }).click();
    await page.getByText('城关镇 机构保障：认定为不适用').waitFor();
    await page.getByLabel('窗口纪律 核定得分').fill('2');
    await page.getByText('城关镇 窗口纪律：核定为 2 分').waitFor();
    await sound('facts');
    await page.getByRole('button', { name: '撤回：城关镇 机构保障：认定为不适用' }).click();
    await page.getByText('城关镇 机构保障：认定为不适用').waitFor({ state: 'detached' });
  });

  test('a value that cannot be is told in words, and the rest still counts', async () => {
    await page.getByRole('button', { name: /^改 工作部署/ }).click();
    await page.getByLabel('工作部署 数值').fill('50');
    await page.getByRole('button', { name: '改好' }).click();
    await page.getByText(/工作部署.*50 超出范围/).waitFor();
    await page.getByRole('button', { name: /^撤回：城关镇 工作部署/ }).click();
    await page.getByText(/50 超出范围/).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: '细则的分值和标准' }).click();
    await page.getByRole('button', { name: /^等次/ }).click();
    const tier = page.getByLabel('等次 第一层次', { exact: true });
    await tier.fill('90 上下');
    await tier.press('Enter');
    await page.getByText('这样改以后细则算不出来').waitFor();
    await sound('broken');
    await page.getByRole('button', { name: '恢复 等次 第一层次' }).click();
    await page.getByText(/^用时/).waitFor();
  });

  test('what decides a selection is found', async () => {
    await page.getByRole('tab', { name: '关键因素' }).click();
    await page.getByRole('button', { name: '开始查找' }).click();
    await page.getByRole('button', { name: '重新查找' }).waitFor();
    await page.getByText('先进比例').last().waitFor();
    expect(await page.getByText(/单项评定（\d+ 处能改变评选）/).count()).toBe(1);
    await sound('deciders');
  });

  test('the changed text is shown as a redline and begins a draft', async () => {
    await page.getByRole('tab', { name: '细则改动' }).click();
    await page.locator('ins').first().waitFor();
    expect(await page.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('5'));
    await sound('text');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出改后的细则' }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^---\n# 试算，不影响考核记录\n/);
    await page.getByRole('button', { name: '以此起草新版本' }).click();
    expect(await page.getByLabel('细则正文').inputValue()).toContain('至多: 5');
    await page.keyboard.press('Escape');
  });

  test('variants are kept in this browser, compared, and handed on as a file', async () => {
    await page.getByRole('tab', { name: '细则改动' }).waitFor();
    await page.reload();
    await page.getByText('加分 · 至多 20 → 5').waitFor();
    await page.getByRole('button', { name: '新方案' }).click();
    await page.getByText('还没有改动').waitFor();
    await page.getByRole('button', { name: '各部分' }).click();
    await page.getByLabel('各部分 加分 · 至多').fill('10');
    await page.getByRole('tab', { name: '方案对比' }).click();
    await page.getByRole('columnheader', { name: /方案 2.*名次变/ }).waitFor();
    await sound('compare');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出方案' }).click()]);
    const path = await file.path();
    expect(readFileSync(path, 'utf8')).toContain(MARK);
    await page.getByLabel('试算方案文件').setInputFiles(path);
    await page.getByText('已导入 2 个方案').waitFor();
    await page.getByLabel('试算方案文件').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await page.getByText('这个文件读不出来').waitFor();
  });

  test('the same facts under another version of the regulation, on the screen and on paper', async () => {
    const admin = journey.server.as('administrator');
    const { id, regulation_id } = await setting.store.db.selectFrom('regulation_versions').select(['id', 'regulation_id']).executeTakeFirstOrThrow();
    const { text } = (await admin.get<{ text: string }>(`/regulation-versions/${id}`)).body;
    expect((await admin.post(`/regulations/${regulation_id}/drafts`, { text: text.replace('至多: 20 }', '至多: 8 }'), note: '' })).status).toBe(201);
    await visitor.go(address());
    await page.getByRole('button', { name: '新方案' }).click();
    await page.getByRole('combobox', { name: '用哪一版细则' }).click();
    await page.getByText('第 2 版（草稿）').last().click();
    await page.getByText('用第 2 版细则').waitFor();
    await page.getByText(/^用时/).waitFor();
    expect(await figure('得分变化')).toBeGreaterThan(3);
    await sound('version');
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'whatif print');
    expect(await page.getByText(MARK).count()).toBeGreaterThan(1);
    expect(await page.getByText('用第 2 版细则').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('tab', { name: '细则改动' }).click();
    await page.getByRole('link', { name: '版本对照' }).click();
    await page.getByRole('heading', { level: 1, name: /版本对照/ }).waitFor();
  });

  test('nothing of it touched the record', async () => {
    const before = await recorded();
    await visitor.go(address());
    await page.getByRole('tab', { name: '方案对比' }).click();
    await settled(page);
    const after = await recorded();
    expect({ ...after, readAt: '' }).toEqual({ ...before, readAt: '' });
    expect(after.revision).toBe(before.revision);
  });

  test('a clerk has neither the way nor the page', async () => {
    await journey.server.newAccount({ login: 'clerk', name: '周', password: PASSWORD, grants: [{ role: 'clerk', unitId: setting.unit('城关镇') }] });
    const clerk = await journey.visitor();
    await clerk.signIn('clerk', PASSWORD);
    await clerk.go(`/assessments/${setting.assessment.id}`);
    expect(await clerk.page.getByRole('link', { name: '试算', exact: true }).count()).toBe(0);
    await clerk.go(address());
    await clerk.page
      .getByText(/没有权限|无权/)
      .first()
      .waitFor();
    await clerk.close();
  });
});
