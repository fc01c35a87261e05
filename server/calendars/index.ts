export { calendarOf } from './calendar.ts';
export { calendarRoutes } from './routes.ts';
