import { ProfileOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const servicePages: readonly Page[] = [
  {
    path: '/services',
    title: '事项目录',
    action: 'services.read',
    menu: { group: 'cases', icon: ProfileOutlined },
    load: () => import('./ServicesPage.tsx'),
  },
  { path: '/services/import', title: '导入事项', action: 'services.write', parent: '/services', load: () => import('./ServiceImportPage.tsx') },
  { path: '/services/figures', title: '事项指标', action: 'services.read', parent: '/services', load: () => import('./FiguresPage.tsx') },
  { path: '/services/:serviceId', title: '事项', action: 'services.read', parent: '/services', load: () => import('./ServicePage.tsx') },
];
