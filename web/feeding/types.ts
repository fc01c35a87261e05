import type { paths } from '../api/generated/schema';

export type Feeding = paths['/api/v1/assessments/{assessmentId}/feeding']['get']['responses'][200]['content']['application/json'];
export type Column = Feeding['columns'][number];
export type Row = Feeding['items'][number];
export type Cell = Row['cells'][number];
export type Figure = Cell['records'][number];
