import type { paths } from '../api/generated/schema';

type Answer<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;

/** A regulation with its versions, as the API gives it. */
export type Regulation = Answer<'/api/v1/regulations/{regulationId}'>;
export type Version = Regulation['versions'][number];
/** A version with its text, its words and its findings. */
export type VersionDetail = Answer<'/api/v1/regulation-versions/{versionId}'>;
export type Redline = Answer<'/api/v1/regulation-versions/{versionId}/redline'>;
export type ServerFinding = VersionDetail['findings'][number];
