import { ApartmentOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const unitPages: readonly Page[] = [
  { path: '/units', title: '单位', action: 'units.read', menu: { group: 'keep', icon: ApartmentOutlined }, load: () => import('./UnitsPage.tsx') },
  { path: '/units/import', title: '导入单位', action: 'units.write', parent: '/units', load: () => import('./import/ImportPage.tsx') },
  { path: '/units/:unitId', title: '单位', action: 'units.read', parent: '/units', load: () => import('./UnitPage.tsx') },
];
