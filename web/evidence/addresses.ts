import type { EvidenceFile, Place } from './types.ts';

/** All files of a unit. */
export const toEvidence = ({ assessmentId, unitId }: Place): string => `/assessments/${assessmentId}/units/${unitId}/evidence`;

/** Where the API keeps them. */
export const apiOf = (place: Place): string => `/api/v1${toEvidence(place)}`;

/** A file's content: to be shown, or to be saved. */
export const contentOf = (place: Place, { id }: Pick<EvidenceFile, 'id'>, as: 'inline' | 'attachment' = 'inline'): string =>
  `${apiOf(place)}/${id}/content${as === 'attachment' ? '?as=attachment' : ''}`;
