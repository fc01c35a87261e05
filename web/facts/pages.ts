import { FormOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const factPages: readonly Page[] = [
  {
    path: '/facts',
    title: '填报',
    action: 'facts.read',
    menu: { group: 'assess', icon: FormOutlined },
    load: () => import('./progress/CurrentPage.tsx'),
  },
  {
    path: '/assessments/:assessmentId/facts',
    title: '填报',
    action: 'facts.read',
    parent: '/assessments/:assessmentId',
    load: () => import('./progress/ProgressPage.tsx'),
  },
  {
    path: '/assessments/:assessmentId/units/:unitId/facts',
    title: '填报表',
    action: 'facts.read',
    parent: '/assessments/:assessmentId/facts',
    load: () => import('./form/FormPage.tsx'),
  },
];
