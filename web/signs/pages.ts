import { SearchOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const signPages: readonly Page[] = [
  {
    path: '/signs',
    title: '录入线索',
    action: 'signs.read',
    menu: { group: 'cases', icon: SearchOutlined },
    load: () => import('./SignsPage.tsx'),
  },
  { path: '/signs/:suspicionId', title: '线索', action: 'signs.read', parent: '/signs', load: () => import('./SignPage.tsx') },
];
