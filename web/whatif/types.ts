import type { paths } from '../api/generated/schema';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;

/** What a trial starts from, as the API gives it. */
export type TrialAnswer = Answer<'/api/v1/assessments/{assessmentId}/trial'>;
export type View = TrialAnswer['view'];
