import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedVersion, VersionDetail } from '../../server/regulations/contract.ts';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor } from './journey.ts';
import { settled } from './settled.ts';

const PASSWORD = 'Kaocheng-2026-journey';
const LINES = '.cm-content';

describeJourney('a regulation, from the library to a new published version', () => {
  let journey: Journey;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney();
    await journey.server.newAccount({ login: 'hejing', name: '何静', password: PASSWORD, grants: [{ role: 'administrator', unitId: null }] });
    visitor = await journey.visitor();
    ({ page } = visitor);
    await page.request.post('/api/v1/session', { data: { login: 'hejing', password: PASSWORD } });
  });
  afterAll(async () => {
    await visitor?.close();
    await journey?.close();
  });

  const sound = async (name: string) => {
    await picture(page, `regulations ${name}`);
    expect(visitor.faults(), name).toEqual([]);
    expect(await strayWord(page), name).toBeUndefined();
    expect(await overhang(page), name).toBe(0);
    expect(await barriers(page), name).toEqual([]);
  };
  const idIn = () => Number(/regulation-versions\/(\d+)/.exec(page.url())?.[1]);

  test('the empty library offers the built-in regulations', async () => {
    await visitor.go('/regulations');
    await page.getByRole('button', { name: '引入内置细则' }).click();
    await page.getByRole('link', { name: '成都市区(市)县政务服务中心年度考核' }).click();
    await page.getByRole('heading', { level: 3, name: /第九条/ }).waitFor();
    await settled(page);
  });

  test('a badge tells what a rule needs and how it scores', async () => {
    await page.getByRole('button', { name: /刊物发表/ }).click();
    const card = page.getByRole('region', { name: '刊物发表怎样计分' });
    expect(await card.innerText()).toContain('市级每次 0.5 分；省级每次 1 分；国家级每次 1.5 分');
    expect(await card.innerText()).toContain('佐证必须');
    await sound('document');
  });

  test('a new draft is checked while it is typed and saved by itself', async () => {
    await page.getByRole('button', { name: '起草新版本' }).click();
    await page.locator(LINES).waitFor();
    await replaceInEditor(page, '县级 0.5 分', '县级 0.8 分');
    await page.getByText('县级 0.8 分').last().waitFor();
    await page.getByText('已保存').waitFor();
    const { body } = await journey.server.as('administrator').get<VersionDetail>(`/regulation-versions/${idIn()}`);
    expect(body.text).toContain('县级 0.8 分');
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    await sound('editor');
  });

  test('a rule is put in by a form', async () => {
    await page
      .getByRole('button', { name: '规则', exact: true })
      .or(page.getByRole('button', { name: 'plus 规则' }))
      .click();
    await page.getByLabel('名称').fill('窗口创新');
    await page.getByRole('button', { name: '放到当前条款下' }).click();
    await page.getByRole('button', { name: /窗口创新/ }).waitFor();
    await page.getByText('已保存').waitFor();
  });

  test('somebody else’s change is not overwritten: both are brought together', async () => {
    const other = journey.server.as('administrator');
    const { body } = await other.get<VersionDetail>(`/regulation-versions/${idIn()}`);
    const theirs = body.text.replace('负责每年一次的考核', '负责全年的考核');
    expect((await other.put<SavedVersion>(`/regulation-versions/${idIn()}`, { text: theirs, version: body.version })).status).toBe(200);
    await replaceInEditor(page, '省级 1.5 分：', '省级 1.6 分：');
    await page.getByText('您修改期间，别人也保存了这份草稿').waitFor();
    await page.getByRole('button', { name: '逐处对照合并' }).click();
    await page.locator('.cm-deletedChunk').first().waitFor();
    await picture(page, 'regulations merging');
    await page.getByRole('button', { name: '用对方的', exact: true }).first().click();
    await page.getByRole('button', { name: '合好了，保存' }).click();
    await page.getByText('已保存').waitFor();
    const { body: merged } = await other.get<VersionDetail>(`/regulation-versions/${idIn()}`);
    expect(merged.version).toBe(body.version + 2);
    expect(merged.text).toContain('负责全年的考核');
    expect(merged.text).toContain('省级 1.6 分：');
    // The refused save is a 409 on purpose.
    visitor.faults();
  });

  test('errors forbid publishing; a correct text with warnings asks for a reason', async () => {
    const id = idIn();
    const chengdu = await journey.server.as('administrator').get<VersionDetail>(`/regulation-versions/${id}`);
    const mended = chengdu.body.text
      .replace(/```规则\n名称: 窗口创新[\s\S]*?```\n*/, '')
      .replace('县级: 0.5', '县级: 0.8')
      .replace(/## 算例[\s\S]*$/, '');
    await replaceInEditor(page, '酌情: 1 至 5', '酌情: 一点儿');
    await page.getByText('已保存').waitFor();
    await page.getByText(/^\d+ 处错误/).waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText(/处错误，改正后才能发布/).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator(LINES).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(mended);
    await page.getByText('已保存').waitFor();
    await page.getByText(/^\d+ 处提醒$/).waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByLabel(/说明（必填/).fill('县级表彰提高到 0.8 分；其余提醒照条文执行');
    await page.getByRole('checkbox', { name: /我已看过/ }).check();
    await sound('publishing');
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await page.getByText('第 2 版 · 已发布').waitFor();
  });

  test('the redline shows what is new', async () => {
    await visitor.go(`/regulation-versions/${idIn()}/redline`);
    const words = await page.locator('ins').allInnerTexts();
    expect(words.join('')).toContain('0.8');
    await sound('redline');
  });
});

/** Finds words in the editor as a person does, by its search, and types others over them. */
async function replaceInEditor(page: Page, words: string, by: string): Promise<void> {
  await page.locator(LINES).click();
  await page.keyboard.press('Control+F');
  await page.locator('.cm-search [name=search]').fill('');
  await page.keyboard.type(words);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.insertText(by);
}
