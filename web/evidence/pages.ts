import type { Page } from '../shell/page.ts';

export const evidencePages: readonly Page[] = [
  {
    path: '/assessments/:assessmentId/units/:unitId/evidence',
    title: '佐证材料',
    action: 'evidence.read',
    parent: '/assessments/:assessmentId/units/:unitId/facts',
    load: () => import('./page/EvidencePage.tsx'),
  },
];
