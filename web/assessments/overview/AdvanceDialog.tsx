import { Modal } from 'antd';
import { api } from '../../api/index.ts';
import { Answer, useTell } from '../../shared/index.ts';
import type { Assessment, Stage } from '../types.ts';
import { STAGE_HELP, STAGES } from '../words.ts';
import { Matters } from './Matters.tsx';

interface AdvanceDialogProps {
  readonly assessment: Assessment;
  readonly next: Stage;
  readonly onClose: () => void;
}

/** Asks before an assessment moves on: what the stage is, what is still open, what can no longer be changed then. */
export function AdvanceDialog({ assessment: { id, title, stage, version }, next, onClose }: AdvanceDialogProps) {
  const tell = useTell();
  const params = { path: { assessmentId: id } };
  const readiness = api.useQuery('get', '/api/v1/assessments/{assessmentId}/readiness', { params });
  const advance = api.useMutation('post', '/api/v1/assessments/{assessmentId}/advance');
  const blocked = !readiness.data || readiness.data.matters.some(({ severity }) => severity === 'error');
  const go = () =>
    advance.mutate(
      { params, body: { to: next, version } },
      {
        onSuccess: () => {
          tell.done(`已进入${STAGES[next]}`);
          onClose();
        },
        onError: tell.problem,
      },
    );
  return (
    <Modal
      open
      title={`“${title}”进入${STAGES[next]}？`}
      okText={`进入${STAGES[next]}`}
      okButtonProps={{ disabled: blocked }}
      confirmLoading={advance.isPending}
      onOk={go}
      onCancel={onClose}
    >
      <p>
        {STAGES[stage]} → {STAGES[next]}。{STAGE_HELP[next]}
      </p>
      <p>{CONSEQUENCES[next] ?? '之后只有领导能写明理由退回。'}</p>
      <Answer query={readiness}>{({ matters }) => <Matters assessmentId={id} matters={matters} none="检查通过，没有未办事项。" />}</Answer>
    </Modal>
  );
}

/** What moving on means, where it is more than the next stage. */
const CONSEQUENCES: Readonly<Partial<Record<Stage, string>>> = {
  'self-check': '单位将看到这次考核并开始填报。之后更换细则须写明理由；只有领导能退回筹备。',
  inspection: '打分开始：细则、考核期间和考核对象从此冻结，不能再改；只有领导能写明理由退回。',
  notice: '通报印发后不能再退回。',
  archive: '归档后考核结束，不能再退回。',
};
