import { Button, Form, Input } from 'antd';
import { api } from '../api/index.ts';
import { Field, RecordForm } from '../shared/index.ts';
import { welcome } from './enter.ts';
import { NO_PASSWORD, PASSWORD_LABELS, PasswordFields } from './PasswordFields.tsx';

interface ChangePasswordFormProps {
  readonly currentLabel?: string;
  readonly verb: string;
  readonly block?: boolean;
  readonly onChanged: () => void;
}

/** A person's own new password, after the one that holds now. */
export function ChangePasswordForm({ currentLabel = '当前密码', verb, block = false, onChanged }: ChangePasswordFormProps) {
  const [form] = Form.useForm<{ current: string } & typeof NO_PASSWORD>();
  const change = api.useMutation('post', '/api/v1/session/password');
  return (
    <RecordForm
      form={form}
      labels={{ current: currentLabel, ...PASSWORD_LABELS }}
      initial={{ current: '', ...NO_PASSWORD }}
      save={({ current, password }) => change.mutateAsync({ body: { current, next: password } })}
      onSaved={(session) => {
        welcome(session);
        form.resetFields();
        onChanged();
      }}
    >
      <Field name="current" required>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Field>
      <PasswordFields />
      <Button type="primary" htmlType="submit" block={block} size={block ? 'large' : 'middle'} loading={change.isPending}>
        {verb}
      </Button>
    </RecordForm>
  );
}
