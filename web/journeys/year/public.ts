import type { UnitResult } from '@kaocheng/engine';
import type { Page } from 'playwright-core';
import { settled } from '../settled.ts';

/** From the list of what is public to one result. */
export async function openResult(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await settled(page);
}

/** The published table of a group, headings first, cell by cell. */
export async function tableOf(page: Page, pool: string): Promise<string[][]> {
  const rows = await page.getByRole('region', { name: pool, exact: true }).getByRole('row').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

/** As it has to be, where the regulation makes place and total public, and perhaps the tier; by place. */
export function published(results: readonly UnitResult[], { tier = false } = {}): string[][] {
  const rows = results.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || one.name.localeCompare(other.name, 'zh-CN'));
  return [
    ['名次', '单位', '总分', ...(tier ? ['等次'] : [])],
    ...rows.map((one) => [String(one.rank), one.name, one.total?.toFixed(2) ?? '', ...(tier ? [one.tier ?? ''] : [])]),
  ];
}

/** What the server gives to anybody about a unit: nothing more may be in it than what is shown. */
export async function givenAway(page: Page): Promise<string[]> {
  const answer = await page.request.get(new URL(page.url()).pathname.replace('/public/', '/api/v1/public/results/'));
  const { pools } = (await answer.json()) as { readonly pools: readonly { readonly units: readonly object[] }[] };
  return [...new Set(pools.flatMap(({ units }) => units.flatMap(Object.keys)))].sort();
}
