import { PUBLIC } from '../shell/addresses.ts';
import type { Page } from '../shell/page.ts';

export const publicPages: readonly Page[] = [
  { path: PUBLIC, title: '考核结果公开', frame: 'plain', load: () => import('./PublicPage.tsx') },
  { path: `${PUBLIC}/:assessmentId`, title: '考核结果', frame: 'plain', parent: PUBLIC, load: () => import('./ResultPage.tsx') },
];
