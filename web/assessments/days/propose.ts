import { api } from '../../api/index.ts';
import type { PlannedDays } from '../types.ts';

interface Period {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** Days of the stages as years with this period usually go; asked for when wanted. */
export function useProposedDays({ periodFrom, periodTo }: Period, wanted: boolean) {
  const sound = periodFrom !== '' && periodTo !== '' && periodFrom <= periodTo;
  return api.useQuery('get', '/api/v1/assessments/stage-days', { params: { query: { periodFrom, periodTo } } }, { enabled: wanted && sound });
}

export const daysOf = (proposed: { readonly items: readonly PlannedDays[] } | undefined): PlannedDays[] => [...(proposed?.items ?? [])];
