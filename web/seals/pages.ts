import type { Page } from '../shell/page.ts';

export const sealPages: readonly Page[] = [
  {
    path: '/assessments/:assessmentId/seal',
    title: '封存与公布',
    action: 'seals.read',
    parent: '/assessments/:assessmentId',
    load: () => import('./SealPage.tsx'),
  },
];
