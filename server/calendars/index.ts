export { calendarOf } from './calendar.ts';
export type { CalendarWatcher } from './logic.ts';
export { calendarRoutes } from './routes.ts';
