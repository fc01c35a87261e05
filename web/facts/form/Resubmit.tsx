import { Button } from 'antd';
import { client } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import type { FactRecord } from '../types.ts';
import { keepRecord, useDesk } from './desk.ts';

/** Hands a returned record in again. @param ready saved and without findings */
export function Resubmit({ record, ready }: { readonly record: FactRecord; readonly ready: boolean }) {
  const { assessmentId, unitId } = useDesk();
  const tell = useTell();
  const submit = async () => {
    try {
      const path = { assessmentId, unitId, factId: record.id };
      const { data } = await client.POST('/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/submit', {
        params: { path },
        body: { version: record.version },
      });
      if (data) keepRecord({ assessmentId, unitId }, data);
      tell.done('已重新提交');
    } catch (thrown) {
      tell.problem(thrown);
    }
  };
  return (
    <Button size="small" type="primary" disabled={!ready} onClick={submit}>
      重新提交
    </Button>
  );
}
