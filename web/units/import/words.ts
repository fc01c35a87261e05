import type { paths } from '../../api/generated/schema';

export type ImportPlan = paths['/api/v1/units/import/preview']['post']['responses'][200]['content']['application/json'];
export type ImportDone = paths['/api/v1/units/import']['post']['responses'][200]['content']['application/json'];
