import type { paths } from '../api/generated/schema';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;

export type Seals = Answer<'/api/v1/assessments/{assessmentId}/seals'>;
export type Seal = Seals['seals'][number];
export type Matter = Seals['matters'][number];
export type Verification = Answer<'/api/v1/assessments/{assessmentId}/seals/{sealId}/verify'>;
