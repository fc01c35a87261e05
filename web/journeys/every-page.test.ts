import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import type { Role } from '../../server/policy/index.ts';
import { PAGES } from '../pages.tsx';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, startJourney, type Visitor, WIDTHS, withDemo } from './journey.ts';
import { settled } from './settled.ts';

/** One of everybody, from the demo. */
const PEOPLE: Readonly<Record<Role, string>> = {
  administrator: 'admin',
  assessor: 'jiange-assessor',
  inspector: 'jiange-inspector',
  clerk: 'jiange-clerk',
  leader: 'jiange-leader',
  supervisor: 'supervisor',
};

/** Pages that need nothing but their address. */
const open = PAGES.filter(({ frame, path }) => frame === 'plain' && !path.includes(':'));
const inMenu = PAGES.filter(({ menu }) => menu !== undefined);

describeJourney('every page', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ prepare: withDemo });
  });
  afterAll(async () => journey?.close());

  test('stands for somebody not signed in', async () => {
    const visitor = await journey.visitor();
    for (const { path } of open) {
      await visitor.go(path);
      await soundAtBothWidths(visitor, `nobody ${path}`);
    }
    await visitor.close();
  });

  for (const [role, login] of Object.entries(PEOPLE)) {
    test(`opens from the menu of ${role}`, { timeout: 240_000 }, async () => {
      const visitor = await journey.visitor();
      await visitor.signIn(login, DEMO_PASSWORD);
      const opened = await openAll(visitor, role);
      const actions = await actionsOf(visitor);
      const due = inMenu.filter(({ action }) => action === undefined || actions.includes(action));
      expect(opened.toSorted()).toEqual(due.map(({ path }) => path).toSorted());
      await visitor.close();
    });
  }
});

async function actionsOf({ page }: Visitor): Promise<string[]> {
  const answer = await page.request.get('/api/v1/session');
  const session: { account: { actions: string[] } } = await answer.json();
  return session.account.actions;
}

/** Clicks through the menu as a person does. @returns the addresses opened */
async function openAll(visitor: Visitor, role: string): Promise<string[]> {
  const { page } = visitor;
  const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  await links.first().waitFor();
  const opened: string[] = [];
  for (const link of await links.all()) {
    const path = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.waitForURL((url) => url.pathname === path);
    await settled(page);
    opened.push(path);
    await soundAtBothWidths(visitor, `${role} ${path}`);
  }
  return opened;
}

async function soundAtBothWidths(visitor: Visitor, where: string): Promise<void> {
  for (const [name, size] of Object.entries(WIDTHS)) {
    await visitor.page.setViewportSize(size);
    await settled(visitor.page);
    await sound(visitor, `${where} ${name}`);
  }
  await visitor.page.setViewportSize(WIDTHS.desk);
}

/** What axe has looked at already: the same elements for another role hold no new barrier. */
const seen = new Set<string>();

async function isNew(page: Visitor['page']): Promise<boolean> {
  const shape = await page.evaluate(() =>
    [location.pathname, innerWidth, ...[...document.querySelectorAll('main *')].map((one) => one.tagName + one.className)].join(),
  );
  const known = seen.has(shape);
  seen.add(shape);
  return !known;
}

/** What holds for every page. */
async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  await picture(page, where);
  expect(faults(), where).toEqual([]);
  expect(await page.getByRole('heading', { level: 1 }).count(), `${where}: one heading`).toBe(1);
  expect(await page.title(), where).toMatch(/ · 考成$/);
  expect(await strayWord(page), `${where}: a word that is no Chinese`).toBeUndefined();
  expect(await overhang(page), `${where}: wider than its window`).toBe(0);
  if (await isNew(page)) expect(await barriers(page), where).toEqual([]);
}
