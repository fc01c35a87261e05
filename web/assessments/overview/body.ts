import type { Assessment, PlannedDays } from '../types.ts';

/** The changeable fields of an assessment, as a form holds them and the API takes them. */
export interface Details {
  title: string;
  regulationVersionId: number;
  authorityId: number | null;
  periodFrom: string;
  periodTo: string;
  stages: PlannedDays[];
}

export const detailsOf = ({ title, regulation, authorityId, periodFrom, periodTo, stages }: Assessment): Details => ({
  title,
  regulationVersionId: regulation.versionId,
  authorityId,
  periodFrom,
  periodTo,
  stages: [...stages],
});
