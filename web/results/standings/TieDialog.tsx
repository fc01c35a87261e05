import { Checkbox, Form, Input, Modal } from 'antd';
import { api } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import type { Tie } from '../types.ts';

interface TieDialogProps {
  readonly assessmentId: number;
  readonly tie: Tie;
  readonly onClose: () => void;
}

interface Values {
  readonly chosen: number[];
  readonly reason: string;
}

/** Chooses who of the tied is selected; never more than there are seats. */
export function TieDialog({ assessmentId, tie: { selection, pool, left, units }, onClose }: TieDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const decide = api.useMutation('post', '/api/v1/assessments/{assessmentId}/ties/decide');
  const save = ({ chosen, reason }: Values) =>
    decide.mutate(
      { params: { path: { assessmentId } }, body: { selection, tied: units.map(({ unitId }) => unitId), chosen, reason } },
      {
        onSuccess: () => {
          tell.done('已决定');
          onClose();
        },
        onError: tell.problem,
      },
    );
  return (
    <Modal
      open
      title={`决定${pool}“${selection}”的并列`}
      okText="决定"
      cancelText="取消"
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {units.length} 家同分，只剩 {left} 个名额。至多选 {left}{' '}
        家；也可以都不选，名额空缺。决定和理由记入审计日志，以后得分有变动、并列的单位不同了，决定自动失效。
      </p>
      <Form<Values> form={form} layout="vertical" initialValues={{ chosen: [], reason: '' }} onFinish={save}>
        <Form.Item
          name="chosen"
          label="入选单位"
          rules={[
            {
              validator: async (_rule, chosen: number[]) => {
                if (chosen.length > left) throw new Error(`只剩 ${left} 个名额`);
              },
            },
          ]}
        >
          <Checkbox.Group options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
