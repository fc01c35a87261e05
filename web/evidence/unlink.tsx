import { App, Button } from 'antd';
import { api } from '../api/index.ts';
import { useTell } from '../shared/index.ts';
import type { EvidenceFile, Place } from './types.ts';

const LINK = '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}/facts/{factId}';
const SECONDS = 8;

/** Takes a file away from a fact at once, with a way back. */
export function useUnlink({ assessmentId, unitId }: Place): (file: EvidenceFile, factId: number) => void {
  const { notification } = App.useApp();
  const tell = useTell();
  const take = api.useMutation('delete', LINK);
  const give = api.useMutation('put', LINK);
  return (file, factId) => {
    const params = { path: { assessmentId, unitId, evidenceId: file.id, factId } };
    const key = `unlinked-${file.id}-${factId}`;
    const back = () => {
      notification.destroy(key);
      give.mutate({ params }, { onError: tell.problem });
    };
    const done = () =>
      notification.info({
        key,
        title: `“${file.name}”不再用于这条记录`,
        description: '文件仍在本单位的佐证材料里。',
        duration: SECONDS,
        actions: <Button onClick={back}>撤销</Button>,
      });
    take.mutate({ params }, { onSuccess: done, onError: tell.problem });
  };
}
