import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from '../settled.ts';
import { inDialog } from './steps.ts';

/** Takes a claim of the queue in hand: by clicking, as one comes; the rest goes by key. */
export async function take(page: Page, unit: string, fact: string): Promise<void> {
  await page
    .getByRole('list', { name: '填报列表' })
    .getByRole('button', { name: new RegExp(`^${fact}.*${unit}`, 's') })
    .first()
    .click();
  await page.getByRole('article', { name: `${unit}填报的${fact}` }).waitFor();
  await settled(page);
}

/** How many claims wait. */
export async function waiting(page: Page): Promise<number> {
  const text = await page
    .getByText(/^待审核 \d+$/)
    .first()
    .innerText();
  return Number(text.replace(/\D/g, ''));
}

/** Confirms what is in hand, by key, until so many are done; the next one comes by itself. */
export async function confirm(page: Page, times: number): Promise<void> {
  for (let left = await waiting(page); times > 0; times -= 1) {
    await page.keyboard.press('y');
    left -= 1;
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(left);
    await settled(page);
  }
}

/** Looks for a unit's claims only; '' for all again. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel('搜索：单位、事项或说明').fill(text);
  await page.waitForURL((url) => (url.searchParams.get('search') ?? '') === text);
  await settled(page);
}

/** Confirms everything that still waits, a page at a time. */
export async function confirmAll(page: Page): Promise<void> {
  for (let left = await waiting(page); left > 0; left = await waiting(page)) {
    await page.getByRole('checkbox', { name: '全选本页' }).check();
    await page.getByRole('button', { name: /^确认选中的 \d+ 条$/ }).click();
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBeLessThan(left);
    await settled(page);
  }
}

export async function adjust(
  page: Page,
  fact: string,
  change: { readonly level?: string; readonly value?: string; readonly reason: string },
): Promise<void> {
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: `调整“${fact}”` });
  if (change.level !== undefined) await dialog.getByText(change.level, { exact: true }).click();
  if (change.value !== undefined) await dialog.getByRole('textbox', { name: new RegExp(`^${fact}`) }).fill(change.value);
  await dialog.getByLabel('理由').fill(change.reason);
  await inDialog(page, '调整并确认').click();
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
}

export async function sendBack(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: /^退回/ });
  await dialog.getByRole('button', { name: reason }).click();
  await inDialog(page, '退回').click();
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
}

/** Types a judgement in its place on the sheet. */
export async function judge(page: Page, unit: string, fact: string, points: string): Promise<void> {
  const before = await given(page);
  const cell = page.getByRole('textbox', { name: `${unit} ${fact}`, exact: true });
  await cell.fill(points);
  await cell.press('Enter');
  await expect.poll(() => given(page), { timeout: 20_000 }).toBe(before + 1);
}

/** Gives a judgement that is chosen, not typed: it opens beside the sheet. */
export async function choose(page: Page, unit: string, fact: string, choice: { readonly level?: string; readonly answer?: string }): Promise<void> {
  await page.getByRole('button', { name: `${unit} ${fact} 未评` }).click();
  const drawer = page.getByRole('dialog', { name: `${unit}：${fact}` });
  if (choice.level !== undefined) {
    await drawer.getByLabel('等次').click();
    await page.getByTitle(choice.level, { exact: true }).click();
  }
  if (choice.answer !== undefined) await drawer.getByText(choice.answer, { exact: true }).click();
  await drawer.getByRole('button', { name: '评定', exact: true }).click();
  // Its title goes before it does.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await settled(page);
}

/** How many judgements have been given. */
async function given(page: Page): Promise<number> {
  const words = await page.getByText(/已评 \d+ 项/).innerText();
  return Number(/已评 (\d+) 项/.exec(words)?.[1]);
}
