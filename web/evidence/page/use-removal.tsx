import { App, Button } from 'antd';
import { api } from '../../api/index.ts';
import { useConfirm, useTell } from '../../shared/index.ts';
import type { EvidenceFile, Place } from '../types.ts';

const SECONDS = 10;

/** Takes a file off the shelf: at once where nothing rests on it, after a question where something does; with a way back. */
export function useRemoval({ assessmentId, unitId }: Place): (file: EvidenceFile) => Promise<void> {
  const { notification } = App.useApp();
  const tell = useTell();
  const confirm = useConfirm();
  const remove = api.useMutation('delete', '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}');
  const restore = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}/restore');
  return async ({ id, name, facts }) => {
    const then = `它现在是 ${facts.length} 条记录的佐证材料：${[...new Set(facts.map(({ fact }) => fact))].join('、')}。移除后这些记录不再有这个文件。`;
    if (facts.length > 0 && !(await confirm({ title: `移除“${name}”？`, then, verb: '移除', danger: true }))) return;
    const params = { path: { assessmentId, unitId, evidenceId: id } };
    const key = `removed-evidence-${id}`;
    const back = () => {
      notification.destroy(key);
      restore.mutate({ params }, { onSuccess: () => tell.done(`已恢复“${name}”`), onError: tell.problem });
    };
    const done = () => notification.info({ key, title: `已移除“${name}”`, duration: SECONDS, actions: <Button onClick={back}>撤销</Button> });
    remove.mutate({ params }, { onSuccess: done, onError: tell.problem });
  };
}
