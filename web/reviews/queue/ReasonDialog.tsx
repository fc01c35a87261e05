import { Form, Input, Modal, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import css from './ReasonDialog.module.css';

interface ReasonDialogProps {
  readonly title: string;
  readonly verb: string;
  readonly danger?: boolean;
  readonly hint: string;
  /** Common reasons: a click takes one over. */
  readonly suggestions: readonly string[];
  readonly children?: ReactNode;
  readonly onDone: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A verdict that needs a reason; what was typed stays where it could not be done. */
export function ReasonDialog({ title, verb, danger = false, hint, suggestions, children, onDone, onClose }: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const [busy, setBusy] = useState(false);
  const go = async ({ reason }: { reason: string }) => {
    setBusy(true);
    const done = await onDone(reason.trim());
    setBusy(false);
    if (done) onClose();
  };
  const take = (words: string) => {
    const before = (form.getFieldValue('reason') ?? '').trim();
    form.setFieldValue('reason', before ? `${before}；${words}` : words);
    form.validateFields(['reason']).catch(() => undefined);
  };
  return (
    <Modal open title={title} okText={verb} okButtonProps={{ danger }} confirmLoading={busy} onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ reason: '' }} onFinish={go}>
        {children}
        <Form.Item
          name="reason"
          label="理由"
          rules={[
            { required: true, whitespace: true, message: '请写明理由' },
            { min: 2, message: '请写明理由' },
          ]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount placeholder={hint} />
        </Form.Item>
        <Space size={[4, 8]} wrap className={`${css.suggestions}`}>
          {suggestions.map((words) => (
            <Tag
              key={words}
              className={`${css.suggestion}`}
              role="button"
              tabIndex={0}
              onClick={() => take(words)}
              onKeyDown={({ key }) => key === 'Enter' && take(words)}
            >
              {words}
            </Tag>
          ))}
        </Space>
      </Form>
    </Modal>
  );
}
