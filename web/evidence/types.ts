import type { paths } from '../api/generated/schema';

export type Shelf = paths['/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/shelf']['get']['responses'][200]['content']['application/json'];
export type EvidenceFile = Shelf['files'][number];
export type Shown = EvidenceFile['shown'];

/** Whose proof it is. */
export interface Place {
  readonly assessmentId: number;
  readonly unitId: number;
}
