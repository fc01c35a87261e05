import { AuditOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const auditPages: readonly Page[] = [
  { path: '/audit', title: '审计日志', action: 'audit.read', menu: { group: 'oversee', icon: AuditOutlined }, load: () => import('./AuditPage.tsx') },
];
