import { BarChartOutlined, FolderOpenOutlined, ImportOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const casePages: readonly Page[] = [
  { path: '/cases', title: '办件', action: 'cases.read', menu: { group: 'cases', icon: FolderOpenOutlined }, load: () => import('./CasesPage.tsx') },
  {
    path: '/case-figures',
    title: '办件指标',
    action: 'cases.read',
    menu: { group: 'cases', icon: BarChartOutlined },
    load: () => import('./FiguresPage.tsx'),
  },
  {
    path: '/case-imports',
    title: '导入办件',
    action: 'cases.import',
    menu: { group: 'cases', icon: ImportOutlined },
    load: () => import('./import/ImportsPage.tsx'),
  },
  { path: '/case-imports/:importId', title: '导入', action: 'cases.import', parent: '/case-imports', load: () => import('./import/ImportPage.tsx') },
];
