import type { paths } from '../api/generated/schema';

export type Form = paths['/api/v1/assessments/{assessmentId}/units/{unitId}/form']['get']['responses'][200]['content']['application/json'];
export type AskedFact = Form['facts'][number];
export type FactRecord = Form['records'][number];
export type FormClause = Form['clauses'][number];
export type Gap = Form['gaps'][number];
export type ContentProblem = FactRecord['problems'][number];
export type SelfReport = Form['selfReport'];

/** What of a record people write. */
export interface Content {
  readonly level: string;
  readonly value: string;
  readonly happenedOn: string | null;
  readonly note: string;
}

export const EMPTY: Content = { level: '', value: '', happenedOn: null, note: '' };

export const contentOf = ({ level, value, happenedOn, note }: Content): Content => ({ level, value, happenedOn, note });

export type SheetPlan = paths['/api/v1/assessments/{assessmentId}/facts/sheet/preview']['post']['responses'][200]['content']['application/json'];
export type SheetDone = paths['/api/v1/assessments/{assessmentId}/facts/sheet']['post']['responses'][200]['content']['application/json'];
export type UnitProgress =
  paths['/api/v1/assessments/{assessmentId}/progress']['get']['responses'][200]['content']['application/json']['items'][number];
export type FactEvent =
  paths['/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/history']['get']['responses'][200]['content']['application/json']['items'][number];
