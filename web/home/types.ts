import type { paths } from '../api/generated/schema';

export type Home = paths['/api/v1/home']['get']['responses'][200]['content']['application/json'];
export type Todo = Home['todos'][number];
export type Target = Todo['target'];
export type News = Home['news'][number];
export type GuideStep = NonNullable<Home['guide']>[number];
export type Standing = Home['assessments'][number];
