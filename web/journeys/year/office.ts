import type { UnitResult } from '@kaocheng/engine';
import type { Locator, Page } from 'playwright-core';
import { settled } from '../settled.ts';
import { button, inDialog, toPart } from './steps.ts';

/** The assessment goes on to its next stage: what is open is read first. */
export async function moveOn(page: Page, title: string, stage: string): Promise<void> {
  await toPart(page, title, '概况');
  await button(page, `进入${stage}`).click();
  await inDialog(page, `进入${stage}`).click();
  const steps = page.getByRole('list', { name: '考核阶段' });
  await steps.locator('[aria-current="step"]', { hasText: stage }).waitFor();
  await settled(page);
}

/** A unit's line in the table of standings. */
const standing = (page: Page, unit: string): Locator => page.getByRole('row').filter({ has: page.getByRole('link', { name: unit, exact: true }) });

/** Where the table of standings puts a unit: place, total, award. */
interface Standing {
  readonly rank: string;
  readonly total: string;
  readonly awards: string;
}

/** As the page shows it. */
export async function placeOf(page: Page, unit: string): Promise<Standing> {
  const cell = async (heading: string | RegExp): Promise<string> => {
    const headings = await page.getByRole('columnheader').allInnerTexts();
    const place = headings.findIndex((text) => text.match(heading));
    return place < 0 ? '' : (await standing(page, unit).getByRole('cell').nth(place).innerText()).replace(/\s+/g, ' ').trim();
  };
  return { rank: await cell('名次'), total: await cell(/^总分/), awards: await cell('评选') };
}

/** As it has to be. */
export const placeIn = ({ rank, rankOutOf, total, selections, barredFrom, undecided }: UnitResult): Standing => ({
  rank: `${rank} / ${rankOutOf}`,
  total: String(total),
  awards: [...selections, ...undecided.map((one) => `${one}：并列待决定`), ...barredFrom.map((one) => `取消${one}`)].join(' '),
});

/** From the standings to a unit's scorecard. */
export async function openCard(page: Page, title: string, unit: string): Promise<void> {
  await toPart(page, title, '名次');
  await standing(page, unit).getByRole('link', { name: unit, exact: true }).click();
  await head(page).waitFor();
  await settled(page);
}

/** Whose scorecard, the total, the rank. */
const head = (page: Page): Locator => page.getByRole('region', { name: '总分', exact: true });

/** What stands in the head of a scorecard. */
export async function headOf(page: Page): Promise<{ readonly total: string; readonly rank: string }> {
  const text = (await head(page).innerText()).replace(/\s+/g, ' ');
  return { total: /总分（核定） ?([\d.]+)/.exec(text)?.[1] ?? text, rank: /第 \d+ 名 \/ \d+/.exec(text)?.[0] ?? '' };
}

/** Opens a clause of the scorecard: why it has its points. */
export async function openClause(page: Page, rule: string): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^${rule}`) }).click();
  const reasons = page.getByRole('region', { name: `${rule}的计分依据` });
  await reasons.waitFor();
  return reasons;
}

export async function override(page: Page, rule: string, points: string, reason: string): Promise<void> {
  const reasons = await openClause(page, rule);
  await reasons.getByRole('button', { name: '人工核定这一项' }).click();
  const dialog = page.getByRole('dialog', { name: `人工核定“${rule}”` });
  await dialog.getByLabel('核定得分').fill(points);
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: /核.?定/ }).click();
  await reasons.getByText(`核定为 ${points} 分：${reason}`).waitFor();
}

/** Decides who of those tied at a quota is selected. */
export async function decideTie(page: Page, title: string, unit: string, reason: string): Promise<void> {
  await toPart(page, title, '名次');
  await page.getByRole('region', { name: '名额线上的并列' }).getByRole('button', { name: '作出决定' }).click();
  const dialog = page.getByRole('dialog', { name: /的并列$/ });
  // The group answers a moment later, for which `check` does not wait.
  await dialog.getByRole('checkbox', { name: unit }).click();
  await dialog.getByRole('checkbox', { name: unit, checked: true }).waitFor();
  await dialog.getByLabel('理由').fill(reason);
  await inDialog(page, '决定').click();
  await page.getByText(`入选：${unit}`).waitFor();
  await settled(page);
}

/** What is still open before the seal, as its page says it. */
export async function openMatters(page: Page, title: string): Promise<string[]> {
  await toPart(page, title, '封存与公布');
  const list = page.getByRole('list', { name: '未了事项' });
  await list.waitFor();
  return list.getByRole('listitem').allInnerTexts();
}

/** Seals what is on show, and has it computed again. */
export async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: '封存结果' }).click();
  await inDialog(page, '封存').click();
  const sheet = page.getByRole('region', { name: '第 1 次封存' });
  await sheet.getByRole('button', { name: '重算核验' }).click();
  await sheet.getByText('核验通过').waitFor();
  await settled(page);
}

export async function publish(page: Page, title: string): Promise<void> {
  await toPart(page, title, '封存与公布');
  await page.getByRole('button', { name: '公布结果' }).click();
  await inDialog(page, '公布').click();
  await page.getByRole('link', { name: '看公开页' }).waitFor();
  await settled(page);
}
