import type { paths } from '../api/generated/schema';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;

export type Standing = Answer<'/api/v1/assessments/{assessmentId}/standings'>['items'][number];
export type Overview = Answer<'/api/v1/assessments/{assessmentId}/standings/overview'>;
export type Tie = Overview['ties'][number];
export type Heat = Answer<'/api/v1/assessments/{assessmentId}/heat'>;
export type Scorecard = Answer<'/api/v1/assessments/{assessmentId}/units/{unitId}/scorecard'>;
export type ScoredRule = Scorecard['rules'][number];
export type ShownFact = Scorecard['facts'][number];
export type Override = ScoredRule['overrides'][number];
export type Distance = NonNullable<Standing['next']['rank']>;
export type View = Overview['view'];
