import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLE_NAMES, type Role } from '../../server/policy/index.ts';
import { PAGES } from '../pages.tsx';
import { describeJourney } from './browser.ts';
import { barriers, overhang, picture, strayWord } from './checks.ts';
import { type Journey, settled, startJourney, type Visitor, WIDTHS, type Width } from './journey.ts';

const PASSWORD = 'Kaocheng-2026-journey';

/** Pages that need nothing but their address. */
const plain = PAGES.filter(({ frame, path }) => frame === 'plain' && !path.includes(':'));
const inMenu = PAGES.filter(({ menu }) => menu !== undefined);

describeJourney('every page', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney();
    const county = await journey.server.newUnit({ name: '剑阁县', level: 'county' });
    const office = await journey.server.newUnit({ name: '剑阁县民政局', parentId: county, kind: '部门', group: '县级部门' });
    for (const role of ROLE_NAMES) {
      await journey.server.newAccount({ login: role, name: NAMES[role], password: PASSWORD, grants: [{ role, unitId: scopeOf(role, office) }] });
    }
  });
  afterAll(async () => journey?.close());

  for (const width of Object.keys(WIDTHS) as Width[]) {
    test(`opens for somebody not signed in, at ${WIDTHS[width].width} px`, async () => {
      const visitor = await journey.visitor(width);
      for (const { path } of plain) {
        await visitor.go(path);
        await sound(visitor, `nobody ${path} ${width}`);
      }
      await visitor.close();
    });

    for (const role of ROLE_NAMES) {
      test(`opens from the menu of a ${role}, at ${WIDTHS[width].width} px`, async () => {
        const visitor = await journey.visitor(width);
        await visitor.signIn(role, PASSWORD);
        const opened = await openAll(visitor, width, role);
        const { body } = await journey.server.as(role).get<{ account: { actions: string[] } }>('/session');
        const due = inMenu.filter(({ action }) => action === undefined || body.account.actions.includes(action));
        expect(opened.toSorted()).toEqual(due.map(({ path }) => path).toSorted());
        await visitor.close();
      });
    }
  }
});

const NAMES: Readonly<Record<Role, string>> = {
  administrator: '何静',
  assessor: '赵敏',
  inspector: '孙强',
  clerk: '周兰',
  leader: '吴刚',
  supervisor: '郑洁',
};

const scopeOf = (role: Role, unitId: number): number | null => (role === 'clerk' ? unitId : null);

/** Clicks through the menu as a person does. @returns the addresses opened */
async function openAll({ page, ...visitor }: Visitor, width: Width, role: Role): Promise<string[]> {
  const menu = page.getByRole('navigation', { name: '主菜单' });
  const show = async () => {
    if (width === 'phone') await page.getByRole('button', { name: '打开菜单' }).click();
    await menu.getByRole('link').first().waitFor();
  };
  await show();
  const titles = await menu.getByRole('link').allInnerTexts();
  const opened: string[] = [];
  for (const title of titles) {
    if (opened.length > 0) await show();
    await menu.getByRole('link', { name: title.trim(), exact: true }).click();
    await settled(page);
    opened.push(new URL(page.url()).pathname);
    await sound({ page, ...visitor }, `${role} ${opened.at(-1)} ${width}`);
  }
  return opened;
}

/** What holds for every page. */
async function sound({ page, faults }: Visitor, where: string): Promise<void> {
  await picture(page, where);
  expect(faults(), where).toEqual([]);
  expect(await page.getByRole('heading', { level: 1 }).count(), `${where}: one heading`).toBe(1);
  expect(await page.title(), where).toMatch(/ · 考成$/);
  expect(await strayWord(page), where).toBeUndefined();
  expect(await overhang(page), `${where}: wider than its window`).toBe(0);
  expect(await barriers(page), where).toEqual([]);
}
