import type { paths } from '../api/generated/schema';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;

export type Queue = Answer<'/api/v1/assessments/{assessmentId}/reviews'>;
export type Claim = Queue['items'][number];
export type QueueState = Claim['state'];
export type Seat = Queue['seat'];
export type ClaimDetail = Answer<'/api/v1/assessments/{assessmentId}/units/{unitId}/reviews/{factId}'>;
export type Sheet = Answer<'/api/v1/assessments/{assessmentId}/judgements'>;
export type JudgedUnit = Sheet['items'][number];
export type JudgedCell = JudgedUnit['cells'][number];
export type JudgedColumn = Sheet['columns'][number];
export type Judgement = JudgedCell['records'][number];
export type Inspections = Answer<'/api/v1/assessments/{assessmentId}/inspections'>;
export type Inspection = Inspections['items'][number];
