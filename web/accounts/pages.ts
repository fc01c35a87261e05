import { SafetyOutlined, TeamOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const accountPages: readonly Page[] = [
  {
    path: '/accounts',
    title: '账号',
    action: 'accounts.read',
    menu: { group: 'keep', icon: TeamOutlined },
    load: () => import('./AccountsPage.tsx'),
  },
  {
    path: '/policy',
    title: '权限表',
    action: 'policy.read',
    menu: { group: 'oversee', icon: SafetyOutlined },
    load: () => import('./policy/PolicyPage.tsx'),
  },
];
