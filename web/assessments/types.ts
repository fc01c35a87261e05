import type { paths } from '../api/generated/schema';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;

/** An assessment with what the reader may do on it. */
export type Assessment = Answer<'/api/v1/assessments/{assessmentId}'>;
export type ListedAssessment = Answer<'/api/v1/assessments'>['items'][number];
export type Stage = Assessment['stage'];
export type PlannedDays = Assessment['stages'][number];
export type Participant = Answer<'/api/v1/assessments/{assessmentId}/units'>['items'][number];
export type Rule = Answer<'/api/v1/assessments/{assessmentId}/rules'>['items'][number];
export type Candidates = Answer<'/api/v1/assessments/candidates'>;
export type Candidate = Candidates['items'][number];
export type Assignment = Answer<'/api/v1/assessments/{assessmentId}/assignments'>['items'][number];
export type Assessor = Answer<'/api/v1/assessments/{assessmentId}/assessors'>['items'][number];
export type Readiness = Answer<'/api/v1/assessments/{assessmentId}/readiness'>;
export type Move = Answer<'/api/v1/assessments/{assessmentId}/moves'>['items'][number];
export type NextYear = Answer<'/api/v1/assessments/{assessmentId}/next-year'>;
export type NewAssessment = NextYear['assessment'];
