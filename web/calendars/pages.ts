import { CalendarOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const calendarPages: readonly Page[] = [
  {
    path: '/calendars',
    title: '工作日历',
    action: 'calendars.read',
    menu: { group: 'keep', icon: CalendarOutlined },
    load: () => import('./CalendarPage.tsx'),
  },
];
