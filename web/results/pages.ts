import type { Page } from '../shell/page.ts';

const part = (path: string, title: string, load: Page['load']): Page => ({
  path: `/assessments/:assessmentId${path}`,
  title,
  action: 'results.read',
  parent: '/assessments/:assessmentId',
  load,
});

export const resultPages: readonly Page[] = [
  part('/standings', '名次', () => import('./standings/StandingsPage.tsx')),
  part('/scorecard', '计分单', () => import('./scorecard/ScorecardPage.tsx')),
  part('/scorecard/:unitId', '计分单', () => import('./scorecard/ScorecardPage.tsx')),
];
