import { Form, Input, Modal } from 'antd';
import { api, problemOf } from '../../api/index.ts';
import { useConfirm, useTell } from '../../shared/index.ts';
import type { Override, Scorecard, ScoredRule } from '../types.ts';

interface OverrideDialogProps {
  readonly card: Scorecard;
  readonly rule: ScoredRule;
  readonly standing: Override | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly points: string;
  readonly reason: string;
}

/** Sets points in place of computed ones. Nothing that was typed is lost where somebody was quicker: the dialog stays. */
export function OverrideDialog({ card, rule, standing, onClose }: OverrideDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const confirm = useConfirm();
  const set = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/overrides');
  const { assessmentId, unitId } = card;
  const { least, most } = rule;
  const save = async ({ points, reason }: Values, beyond = false): Promise<void> => {
    try {
      await set.mutateAsync({
        params: { path: { assessmentId, unitId } },
        body: { ruleId: rule.rule, points: points.trim(), reason, seen: standing?.id ?? null, beyond },
      });
      tell.done(`“${rule.name}”已核定为 ${points.trim()} 分`);
      onClose();
    } catch (thrown) {
      const { code, detail } = problemOf(thrown);
      if (code !== 'needs-confirmation') tell.problem(thrown);
      else if (await confirm({ title: '超出细则的范围', then: detail, verb: '仍然核定', danger: true })) await save({ points, reason }, true);
    }
  };
  return (
    <Modal
      open
      title={`人工核定“${rule.name}”`}
      okText="核定"
      cancelText="取消"
      confirmLoading={set.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        按细则{rule.points === null ? '现在待定' : `现为 ${rule.points} 分`}，可得 {least ?? '不限'} 至 {most ?? '不限'}{' '}
        分。核定的分数代替计算结果，理由和核定人长期显示在计分单上，也记入审计日志。
      </p>
      <Form<Values> form={form} layout="vertical" initialValues={{ points: standing?.points ?? '', reason: '' }} onFinish={(values) => save(values)}>
        <Form.Item
          name="points"
          label="核定得分"
          rules={[
            { required: true, message: '请写核定的分数' },
            { pattern: /^\s*-?\d{1,6}(\.\d{1,4})?\s*$/, message: '请写一个数，最多四位小数' },
          ]}
        >
          <Input inputMode="decimal" suffix="分" maxLength={12} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
