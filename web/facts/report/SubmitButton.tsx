import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { useConfirm, useTell } from '../../shared/index.ts';
import { useBoard } from '../keeping/board.ts';
import type { Form } from '../types.ts';
import { SubmitDialog } from './SubmitDialog.tsx';

/** Hands the self-assessment in, or takes it back while 自查 lasts. */
export function SubmitButton({ form, onGaps }: { readonly form: Form; readonly onGaps: () => void }) {
  const [asking, setAsking] = useState(false);
  const { board, states } = useBoard();
  const confirm = useConfirm();
  const tell = useTell();
  const { assessmentId, unitId, may, selfReport } = form;
  const withdraw = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/withdraw');
  const path = { assessmentId, unitId };

  if (may.withdraw) {
    const back = async () => {
      const sure = await confirm({ title: '撤回已提交的自查？', then: '记录改回草稿，可以修改后再提交；自查结束前有效。', verb: '撤回' });
      if (sure)
        withdraw.mutate({ params: { path }, body: { version: selfReport.version } }, { onSuccess: () => tell.done('已撤回'), onError: tell.problem });
    };
    return (
      <Button loading={withdraw.isPending} onClick={back}>
        撤回自查
      </Button>
    );
  }
  if (!may.submit) return null;
  const stuck = states.some((state) => state === 'refused' || state === 'contested');
  const ask = async () => {
    await board.flush();
    onGaps();
    setAsking(true);
  };
  return (
    <>
      <Tooltip title={stuck ? '还有没保存的内容，请先处理标红处' : ''}>
        <Button type="primary" disabled={stuck} onClick={ask}>
          提交自查
        </Button>
      </Tooltip>
      <SubmitDialog form={form} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
