import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const GRAVE = new Set(['serious', 'critical']);

/** Serious and critical barriers on the page as it stands: what, where. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    );
}

/** How far the page is wider than its window, in pixels: 0 where nobody has to scroll sideways. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

const ENGLISH = /\b(undefined|null|NaN|Invalid|Error|Loading|No data|OK|Cancel|Submit|Search|Select)\b/;

/** A word on the page that no Chinese office would understand. */
export async function strayWord(page: Page): Promise<string | undefined> {
  return ENGLISH.exec(await page.locator('body').innerText())?.[0];
}

/** Keeps a picture of the page for people to look at, where the variable PICTURES names a folder for them (`yes`: one in the temporary folder). */
export async function picture(page: Page, name: string): Promise<void> {
  const { PICTURES } = process.env;
  if (!PICTURES) return;
  const folder = PICTURES === 'yes' ? join(tmpdir(), 'kaocheng-pictures') : PICTURES;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/g, '_')}.png`), fullPage: true });
}
