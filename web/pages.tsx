import { publicPages } from './public-page/pages.ts';
import type { Page } from './shell/page.ts';

/** Every page of the application. A topic adds one line; docs/web.md says how. */
export const PAGES: readonly Page[] = [...publicPages];
