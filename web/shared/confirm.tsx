import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';

interface Question {
  /** `停用账号“王敏”？` */
  readonly title: string;
  /** What happens then, and whether it can be undone. */
  readonly then: ReactNode;
  /** The button's verb: `停用`. */
  readonly verb: string;
  readonly danger?: boolean;
}

/** Asks before what is not cheap to undo: `if (await confirm({ … })) …`. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  return async ({ title, then, verb, danger = false }) =>
    modal.confirm({ title, content: then, okText: verb, cancelText: '取消', okButtonProps: { danger }, autoFocusButton: 'cancel' });
}

/** Asks for the reason that the record keeps; undefined where the person thinks again. */
export function useReason(): (question: Question & { readonly hint?: string }) => Promise<string | undefined> {
  const { modal } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  return async ({ title, then, verb, danger = false, hint = '会记入审计日志，请写明原因' }) => {
    form.resetFields();
    let reason: string | undefined;
    await modal.confirm({
      title,
      content: (
        <Form form={form} layout="vertical" requiredMark={false}>
          <p>{then}</p>
          <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
            <Input.TextArea rows={3} maxLength={500} showCount placeholder={hint} />
          </Form.Item>
        </Form>
      ),
      okText: verb,
      cancelText: '取消',
      okButtonProps: { danger },
      onOk: async () => {
        reason = (await form.validateFields()).reason.trim();
      },
    });
    return reason;
  };
}
