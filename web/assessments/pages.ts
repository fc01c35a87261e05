import { CarryOutOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

const part = (path: string, title: string, load: Page['load']): Page => ({
  path: `/assessments/:assessmentId${path}`,
  title,
  action: 'assessments.read',
  parent: '/assessments',
  load,
});

export const assessmentPages: readonly Page[] = [
  {
    path: '/assessments',
    title: '年度考核',
    action: 'assessments.read',
    menu: { group: 'assess', icon: CarryOutOutlined },
    load: () => import('./list/ListPage.tsx'),
  },
  { path: '/assessments/new', title: '新建考核', action: 'assessments.write', parent: '/assessments', load: () => import('./create/CreatePage.tsx') },
  part('', '考核概况', () => import('./overview/OverviewPage.tsx')),
  part('/units', '考核对象', () => import('./units/UnitsPage.tsx')),
  part('/exclusions', '不适用条款', () => import('./exclusions/ExclusionsPage.tsx')),
  part('/assessors', '考核人员', () => import('./assessors/AssessorsPage.tsx')),
  part('/regulation', '考核所用细则', () => import('./regulation/RegulationPage.tsx')),
  part('/history', '考核历史', () => import('./history/HistoryPage.tsx')),
];
