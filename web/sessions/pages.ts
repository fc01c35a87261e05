import { MY_ACCOUNT, NEW_PASSWORD, SIGN_IN } from '../shell/addresses.ts';
import type { Page } from '../shell/page.ts';

export const sessionPages: readonly Page[] = [
  { path: SIGN_IN, title: '登录', frame: 'plain', load: () => import('./SignInPage.tsx') },
  { path: NEW_PASSWORD, title: '修改初始密码', frame: 'plain', load: () => import('./NewPasswordPage.tsx') },
  { path: '/setup', title: '一次性链接', frame: 'plain', load: () => import('./setup/SetupPage.tsx') },
  { path: MY_ACCOUNT, title: '我的账号', load: () => import('./mine/MyAccountPage.tsx') },
];
