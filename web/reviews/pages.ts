import type { Page } from '../shell/page.ts';

const part = (path: string, title: string, load: Page['load']): Page => ({
  path: `/assessments/:assessmentId${path}`,
  title,
  action: 'reviews.read',
  parent: '/assessments/:assessmentId',
  load,
});

export const reviewPages: readonly Page[] = [
  part('/reviews', '审核', () => import('./queue/QueuePage.tsx')),
  part('/judgements', '评定', () => import('./judgements/SheetPage.tsx')),
  part('/inspections', '督查记录', () => import('./inspections/InspectionsPage.tsx')),
];
