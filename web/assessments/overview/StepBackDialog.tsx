import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import type { Assessment, Stage } from '../types.ts';
import { STAGE_ORDER, STAGES } from '../words.ts';

interface Values {
  readonly to: Stage;
  readonly reason: string;
}

/** A leader takes an assessment back to an earlier stage, with the reason that the record keeps. */
export function StepBackDialog({
  assessment: { id, title, stage, version },
  onClose,
}: {
  readonly assessment: Assessment;
  readonly onClose: () => void;
}) {
  const tell = useTell();
  const [form] = Form.useForm<Values>();
  const earlier = STAGE_ORDER.slice(0, STAGE_ORDER.indexOf(stage)).reverse();
  const [to, setTo] = useState(earlier[0] ?? 'preparing');
  const back = api.useMutation('post', '/api/v1/assessments/{assessmentId}/step-back');
  const go = ({ reason }: Values) =>
    back.mutate(
      { params: { path: { assessmentId: id } }, body: { to, reason, version } },
      {
        onSuccess: () => {
          tell.done(`已退回${STAGES[to]}`);
          onClose();
        },
        onError: tell.problem,
      },
    );
  return (
    <Modal
      open
      title={`退回“${title}”`}
      okText={`退回${STAGES[to]}`}
      okButtonProps={{ danger: true }}
      confirmLoading={back.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ to, reason: '' }} onFinish={go}>
        <p>现在是{STAGES[stage]}。已填报和已打分的内容都保留。</p>
        <Form.Item name="to" label="退回到">
          <Radio.Group onChange={({ target }) => setTo(target.value)} options={earlier.map((value) => ({ value, label: STAGES[value] }))} />
        </Form.Item>
        {to === 'preparing' && <p>退回筹备等于收回这次考核：单位看不到它，细则、期间和考核对象可以重新调整。</p>}
        <Form.Item
          name="reason"
          label="理由"
          rules={[
            { required: true, whitespace: true, message: '请写明理由' },
            { min: 2, message: '请写明理由' },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount placeholder="会记入阶段变动记录和审计日志" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
