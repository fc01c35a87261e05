import { BarChartOutlined, FolderOpenOutlined, ImportOutlined, PhoneOutlined, SmileOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const casePages: readonly Page[] = [
  { path: '/cases', title: '办件', action: 'cases.read', menu: { group: 'cases', icon: FolderOpenOutlined }, load: () => import('./CasesPage.tsx') },
  {
    path: '/ratings',
    title: '评价',
    action: 'cases.read',
    menu: { group: 'cases', icon: SmileOutlined },
    load: () => import('./RatingsPage.tsx'),
  },
  {
    path: '/complaints',
    title: '投诉',
    action: 'cases.read',
    menu: { group: 'cases', icon: PhoneOutlined },
    load: () => import('./ComplaintsPage.tsx'),
  },
  {
    path: '/case-figures',
    title: '办件指标',
    action: 'cases.read',
    menu: { group: 'cases', icon: BarChartOutlined },
    load: () => import('./FiguresPage.tsx'),
  },
  {
    path: '/case-imports',
    title: '数据导入',
    action: 'cases.import',
    menu: { group: 'cases', icon: ImportOutlined },
    load: () => import('./import/ImportsPage.tsx'),
  },
  { path: '/case-imports/:importId', title: '导入', action: 'cases.import', parent: '/case-imports', load: () => import('./import/ImportPage.tsx') },
];
