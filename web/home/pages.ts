import { HomeOutlined } from '@ant-design/icons';
import { HOME } from '../shell/addresses.ts';
import type { Page } from '../shell/page.ts';

export const homePages: readonly Page[] = [
  { path: HOME, title: '首页', action: 'home.read', menu: { group: 'work', icon: HomeOutlined }, load: () => import('./HomePage.tsx') },
];
