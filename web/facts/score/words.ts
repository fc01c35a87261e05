import type { paths } from '../../api/generated/schema';

export type Scorecard = paths['/api/v1/assessments/{assessmentId}/units/{unitId}/scorecard']['get']['responses'][200]['content']['application/json'];
export type ScoredRule = Scorecard['rules'][number];

/** Points with the decimals that the regulation publishes. */
export const shown = (points: number | null, decimals: number): string => (points === null ? '—' : points.toFixed(decimals));
