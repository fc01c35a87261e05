import type { Page } from '../shell/page.ts';

export const feedingPages: readonly Page[] = [
  {
    path: '/assessments/:assessmentId/feeding',
    title: '系统指标',
    action: 'facts.read',
    parent: '/assessments/:assessmentId',
    load: () => import('./FeedingPage.tsx'),
  },
];
