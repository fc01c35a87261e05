import type { ComponentType } from 'react';
import type { MenuGroup } from './menu-groups.ts';

/** One page of a topic: its address, who may see it, where the menu shows it, and the file that draws it. */
export interface Page {
  /** Address as the router writes it: `/units/:unitId`. */
  readonly path: string;
  /** Chinese; the browser's title, the menu and the breadcrumb show it. */
  readonly title: string;
  /** Row of the policy table that the page needs; without one, everybody signed in may see it. */
  readonly action?: string;
  /** Address of the page above, for the breadcrumb. */
  readonly parent?: string;
  /** Absent: not in the menu. */
  readonly menu?: { readonly group: MenuGroup; readonly icon: ComponentType };
  /** `workbench` (default): with menu, only for people signed in. `plain`: a page of its own, open to everybody. */
  readonly frame?: 'workbench' | 'plain';
  /** Loaded when somebody goes there. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** What the router carries of the page on show: `useMatches()` gives it back. */
export interface PageHandle {
  readonly page: Page;
}
