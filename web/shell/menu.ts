import { PAGES } from '../pages.tsx';
import { MENU_GROUPS, type MenuGroup } from './menu-groups.ts';
import type { Page } from './page.ts';

export type MenuPage = Page & Required<Pick<Page, 'menu'>>;

export interface MenuPart {
  readonly group: MenuGroup;
  readonly title: string;
  readonly pages: readonly MenuPage[];
}

const hasMenu = (page: Page): page is MenuPage => page.menu !== undefined;
const GROUPS = Object.entries(MENU_GROUPS) as [MenuGroup, string][];

/** The menu of somebody who may do these actions. Parts without a page are left out. */
export function menuOf(actions: ReadonlySet<string>): MenuPart[] {
  const open = PAGES.filter(hasMenu).filter(({ action }) => !action || actions.has(action));
  return GROUPS.map(([group, title]) => ({ group, title, pages: open.filter(({ menu }) => menu.group === group) })).filter(
    ({ pages }) => pages.length > 0,
  );
}
