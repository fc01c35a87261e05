import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers, overhang, picture, strayWord } from '../checks.ts';
import type { Visitor } from '../journey.ts';
import { settled } from '../settled.ts';

/** Steps that everybody takes. */

/** Through the menu to the year's assessment, and there to one of its parts. */
export async function toPart(page: Page, title: string, part: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '年度考核' }).click();
  await page.getByRole('table').getByRole('link', { name: title, exact: true }).click();
  const parts = page.getByRole('navigation', { name: '考核的各部分' });
  await parts.getByRole('link', { name: part, exact: true }).click();
  await parts.locator('[aria-current="page"]', { hasText: part }).waitFor();
  await settled(page);
}

/** The page is fit for its people: nothing broke, nothing in another language, nothing bars the way, nothing is too wide. */
export async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  await settled(page);
  // What still fades in has less contrast than what stands.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await picture(page, `year-${where}`);
  expect(faults(), where).toEqual([]);
  expect(await strayWord(page), where).toBeUndefined();
  expect(await overhang(page), `${where}: wider than its window`).toBe(0);
  expect(await barriers(page), where).toEqual([]);
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A dialog's own button: the same word may stand on the page behind it. */
export const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
