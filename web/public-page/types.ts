import type { paths } from '../api/generated/schema';

export type Published = paths['/api/v1/public/results/{assessmentId}']['get']['responses'][200]['content']['application/json'];
export type PublishedUnit = Published['pools'][number]['units'][number];
export type Shown = Published['shown'][number];
