import { api, useMay } from '../../api/index.ts';
import { oneOf, text, useList } from '../../shared/index.ts';

const FILTERS = { state: oneOf('waiting', 'filling', 'submitted', 'returned'), kind: text, group: text };

/** How far the units of an assessment are, a page of them; `only` is the one unit of somebody who has no other. */
export function useProgress(assessmentId: number) {
  const list = useList({ filters: FILTERS });
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/progress', { params: { path: { assessmentId }, query: list.query } });
  const oversees = useMay('facts.record');
  const [first] = query.data?.items ?? [];
  const only = first && query.data?.total === 1 && !list.narrowed && !oversees ? first.unitId : undefined;
  return { list, query, only };
}
