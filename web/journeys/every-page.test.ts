import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/demo/index.ts';
import type { Role } from '../../server/policy/index.ts';
import { PAGES } from '../pages.tsx';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, settled, startJourney, type Visitor, WIDTHS, type Width, withDemo } from './journey.ts';

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

  for (const width of Object.keys(WIDTHS) as Width[]) {
    test(`stands for somebody not signed in, at ${WIDTHS[width].width} px`, async () => {
      const visitor = await journey.visitor(width);
      for (const { path } of open) {
        await visitor.go(path);
        await sound(visitor, `nobody ${path} ${width}`);
      }
      await visitor.close();
    });

    for (const [role, login] of Object.entries(PEOPLE)) {
      test(`opens from the menu of ${role}, at ${WIDTHS[width].width} px`, async () => {
        const visitor = await journey.visitor(width);
        await visitor.signIn(login, DEMO_PASSWORD);
        const opened = await openAll(visitor, width, role);
        const actions = await actionsOf(visitor);
        const due = inMenu.filter(({ action }) => action === undefined || actions.includes(action));
        expect(opened.toSorted()).toEqual(due.map(({ path }) => path).toSorted());
        await visitor.close();
      });
    }
  }
});

async function actionsOf({ page }: Visitor): Promise<string[]> {
  const answer = await page.request.get('/api/v1/session');
  const session: { account: { actions: string[] } } = await answer.json();
  return session.account.actions;
}

/** Clicks through the menu as a person does. @returns the addresses opened */
async function openAll(visitor: Visitor, width: Width, role: string): Promise<string[]> {
  const { page } = visitor;
  const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  const show = async () => {
    if (width === 'phone') await page.getByRole('button', { name: '打开菜单' }).click();
    await links.first().waitFor();
  };
  await show();
  const opened: string[] = [];
  for (const title of await links.allInnerTexts()) {
    if (opened.length > 0) await show();
    await links.getByText(title.trim(), { exact: true }).click();
    await settled(page);
    const path = new URL(page.url()).pathname;
    opened.push(path);
    await sound(visitor, `${role} ${path} ${width}`);
  }
  return opened;
}

/** What holds for every page. */
async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  await picture(page, where);
  expect(faults(), where).toEqual([]);
  expect(await page.getByRole('heading', { level: 1 }).count(), `${where}: one heading`).toBe(1);
  expect(await page.title(), where).toMatch(/ · 考成$/);
  expect(await strayWord(page), `${where}: a word that is no Chinese`).toBeUndefined();
  expect(await overhang(page), `${where}: wider than its window`).toBe(0);
  expect(await barriers(page), where).toEqual([]);
}
