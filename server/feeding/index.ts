export { feedAll, feedAssessment } from './feed.ts';
export { feedingRoutes } from './routes.ts';
