import { AlertOutlined, SendOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const watchPages: readonly Page[] = [
  {
    path: '/watch',
    title: '督办预警',
    action: 'watch.read',
    menu: { group: 'cases', icon: AlertOutlined },
    load: () => import('./board/WatchPage.tsx'),
  },
  { path: '/watch/units/:unitId/cases/:caseKey', title: '办件', action: 'watch.read', parent: '/watch', load: () => import('./case/CasePage.tsx') },
  { path: '/watch/report', title: '时限报表', action: 'watch.read', parent: '/watch', load: () => import('./report/ReportPage.tsx') },
  { path: '/watch/feeds', title: '日历订阅', action: 'watch.read', parent: '/watch', load: () => import('./feeds/FeedsPage.tsx') },
  { path: '/supervisions', title: '督办台账', action: 'watch.read', parent: '/watch', load: () => import('./supervisions/SupervisionsPage.tsx') },
  {
    path: '/webhooks',
    title: '消息推送',
    action: 'webhooks.manage',
    menu: { group: 'oversee', icon: SendOutlined },
    load: () => import('./webhooks/WebhooksPage.tsx'),
  },
  {
    path: '/webhooks/:webhookId',
    title: '消息推送',
    action: 'webhooks.manage',
    parent: '/webhooks',
    load: () => import('./webhooks/WebhookPage.tsx'),
  },
];
