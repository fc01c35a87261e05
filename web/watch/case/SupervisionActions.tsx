import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, useMay } from '../../api/index.ts';
import { Field, FormDrawer, useReason, useTell } from '../../shared/index.ts';
import type { Supervision } from '../words.ts';
import { DeadlineField } from './DeadlineField.tsx';
import css from './SupervisionPanel.module.css';

/** What may be done with a supervision that is open: the unit answers, an inspector changes or withdraws. */
export function SupervisionActions({ supervision }: { readonly supervision: Supervision }) {
  const [form, setForm] = useState<'answer' | 'deadline'>();
  const mayAnswer = useMay('supervisions.answer');
  const mayWrite = useMay('supervisions.write');
  const close = () => setForm(undefined);
  return (
    <div className={css.actions}>
      {mayWrite && <WithdrawButton supervision={supervision} />}
      {mayWrite && !supervision.red && <Button onClick={() => setForm('deadline')}>改期限</Button>}
      {mayAnswer && (
        <Button type="primary" onClick={() => setForm('answer')}>
          回复
        </Button>
      )}
      <AnswerForm open={form === 'answer'} onClose={close} supervision={supervision} />
      <RescheduleForm open={form === 'deadline'} onClose={close} supervision={supervision} />
    </div>
  );
}

interface FormProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly supervision: Supervision;
}

function AnswerForm({ open, onClose, supervision: { id, version } }: FormProps) {
  const tell = useTell();
  const answering = api.useMutation('post', '/api/v1/supervisions/{supervisionId}/answers');
  return (
    <FormDrawer<{ text: string }, Supervision>
      title="回复督办"
      open={open}
      onClose={onClose}
      verb="回复"
      initial={{ text: '' }}
      version={version}
      labels={{ text: '办理情况' }}
      save={({ text }, seen) => answering.mutateAsync({ params: { path: { supervisionId: id } }, body: { text, version: seen } })}
      read={(current) => ({ values: { text: '' }, version: (current as Supervision).version })}
      onSaved={() => {
        tell.done('已回复');
        onClose();
      }}
    >
      <Field name="text" required help="写明超期原因、办到哪一步、预计哪天办结。不要写申请人的姓名、证件号和电话。">
        <Input.TextArea rows={5} maxLength={1000} />
      </Field>
    </FormDrawer>
  );
}

function RescheduleForm({ open, onClose, supervision }: FormProps) {
  const tell = useTell();
  const changing = api.useMutation('put', '/api/v1/supervisions/{supervisionId}/deadline');
  const path = { supervisionId: supervision.id };
  return (
    <FormDrawer<{ deadline: string; reason: string }, Supervision>
      title="改督办期限"
      open={open}
      onClose={onClose}
      verb="改期限"
      initial={{ deadline: supervision.deadline, reason: '' }}
      version={supervision.version}
      labels={{ deadline: '督办期限', reason: '理由' }}
      save={(values, seen) => changing.mutateAsync({ params: { path }, body: { ...values, version: seen } })}
      read={(current) => ({ values: { deadline: (current as Supervision).deadline, reason: '' }, version: (current as Supervision).version })}
      onSaved={() => {
        tell.done('已改期限');
        onClose();
      }}
    >
      <DeadlineField help="期限过后不能再改：红牌保留到办结。" />
      <Field name="reason" required>
        <Input.TextArea rows={3} maxLength={1000} />
      </Field>
    </FormDrawer>
  );
}

function WithdrawButton({ supervision: { id, version, number } }: { readonly supervision: Supervision }) {
  const tell = useTell();
  const ask = useReason();
  const withdrawing = api.useMutation('post', '/api/v1/supervisions/{supervisionId}/withdraw');
  async function withdraw() {
    const reason = await ask({
      title: `撤销对 ${number} 的督办？`,
      then: '记录保留；需要时可以重新督办。',
      verb: '撤销督办',
      danger: true,
      hint: '例如：登记有误，或工作日历调整后没有超期',
    });
    if (reason === undefined) return;
    withdrawing.mutate(
      { params: { path: { supervisionId: id } }, body: { version, reason } },
      { onSuccess: () => tell.done('已撤销'), onError: tell.problem },
    );
  }
  return (
    <Button onClick={withdraw} loading={withdrawing.isPending}>
      撤销
    </Button>
  );
}
