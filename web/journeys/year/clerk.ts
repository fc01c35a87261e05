import type { Locator, Page } from 'playwright-core';
import { pdf } from '../../../server/evidence/test-files.ts';
import { WIDTHS } from '../journey.ts';
import { settled } from '../settled.ts';
import { button, inDialog } from './steps.ts';

interface Claim {
  readonly fact: string;
  readonly level?: string;
  readonly value?: string;
  readonly day?: string;
  readonly note?: string;
  /** Name of the file that proves it. */
  readonly proof?: string;
}

/** The clerk's own menu entry leads to the form of the one unit. */
export async function openForm(page: Page): Promise<void> {
  if (page.viewportSize()?.width === WIDTHS.phone.width) await page.getByRole('button', { name: '打开菜单' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '填报', exact: true }).click();
  await page.getByRole('tab', { name: '填报', exact: true }).waitFor();
  await settled(page);
}

/** The last record of a fact; its name ends with its level and note. */
const recordOf = (page: Page, fact: string): Locator => page.getByRole('region', { name: new RegExp(`^${fact}( |$)`) }).last();

/** Writes a new record, or in the one line of a fact that is asked once, and proves it. */
export async function report(page: Page, claim: Claim): Promise<void> {
  const more = page.getByRole('button', { name: `新增一条“${claim.fact}”` });
  if ((await more.count()) > 0) await more.click();
  await write(page, claim);
  await prove(page, claim);
}

async function write(page: Page, { fact, level, value, day, note }: Claim): Promise<void> {
  const record = recordOf(page, fact);
  if (level !== undefined) await record.getByText(level, { exact: true }).click();
  if (value !== undefined) await record.getByRole('textbox', { name: new RegExp(`^${fact}`) }).fill(value);
  if (day !== undefined) {
    await record.getByLabel('日期').fill(day);
    await record.getByLabel('日期').press('Enter');
  }
  if (note !== undefined) await record.getByLabel('说明').fill(note);
  await page.getByText(/已保存/).waitFor();
}

async function prove(page: Page, { fact, proof }: Claim): Promise<void> {
  if (proof === undefined) return;
  const record = recordOf(page, fact);
  await record.getByLabel('选择佐证文件').setInputFiles({ name: proof, mimeType: 'application/pdf', buffer: pdf() });
  await record.getByRole('button', { name: `查看“${proof}”` }).waitFor();
}

/** Puts right what came back, and hands it in again. */
export async function mend(page: Page, claim: Claim): Promise<void> {
  await write(page, claim);
  await prove(page, claim);
  await recordOf(page, claim.fact).getByRole('button', { name: '重新提交' }).click();
  await page.getByText('已重新提交').waitFor();
}

export async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await settled(page);
}

export async function writeReport(page: Page, text: string): Promise<void> {
  await tab(page, '自查报告');
  await page.getByRole('textbox', { name: '自查报告' }).fill(text);
  await page.getByText(/已保存/).waitFor();
}

/** What a clause comes to by the unit's own claim. */
export const claimedOf = (page: Page, rule: string): Promise<string> =>
  page
    .getByRole('row', { name: new RegExp(`^${rule}`) })
    .getByRole('cell')
    .nth(1)
    .innerText();

/** What a part, or the total, comes to by the unit's own claim. */
export const claimedSum = (page: Page, label: string): Promise<string> =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd')
    .innerText();

/** @param unanswered something that nobody has to answer is left open, and the clerk says so */
export async function handIn(page: Page, { unanswered = false } = {}): Promise<void> {
  await button(page, '提交自查').click();
  if (unanswered) await page.getByRole('dialog').getByRole('checkbox').check();
  await inDialog(page, '提交').click();
  await button(page, '撤回自查').waitFor();
}
