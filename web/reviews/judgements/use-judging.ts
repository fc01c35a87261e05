import type { paths } from '../../api/generated/schema';
import { api } from '../../api/index.ts';

export type JudgingBody = paths['/api/v1/assessments/{assessmentId}/units/{unitId}/judgements']['put']['requestBody']['content']['application/json'];

/** Gives, changes and takes back judgements. Failures are thrown: what was typed stays where it is. */
export function useJudging(assessmentId: number) {
  const put = api.useMutation('put', '/api/v1/assessments/{assessmentId}/units/{unitId}/judgements');
  const remove = api.useMutation('delete', '/api/v1/assessments/{assessmentId}/units/{unitId}/records/{factId}');
  return {
    saving: put.isPending || remove.isPending,
    save: (unitId: number, body: JudgingBody) => put.mutateAsync({ params: { path: { assessmentId, unitId } }, body }),
    takeBack: (unitId: number, { id, version }: { readonly id: number; readonly version: number }, reason: string) =>
      remove.mutateAsync({ params: { path: { assessmentId, unitId, factId: id }, query: { version, reason } } }),
  };
}
