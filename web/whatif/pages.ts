import type { Page } from '../shell/page.ts';

export const whatIfPages: readonly Page[] = [
  {
    path: '/assessments/:assessmentId/whatif',
    title: '试算',
    action: 'whatif.read',
    parent: '/assessments/:assessmentId',
    load: () => import('./WhatIfPage.tsx'),
  },
];
