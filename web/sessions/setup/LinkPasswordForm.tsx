import { Button, Form } from 'antd';
import { api, type Session } from '../../api/index.ts';
import { RecordForm } from '../../shared/index.ts';
import { NO_PASSWORD, PASSWORD_LABELS, PasswordFields } from '../PasswordFields.tsx';

interface Props {
  readonly secret: string;
  readonly login: string;
  readonly onDone: (session: Session) => void;
}

export function LinkPasswordForm({ secret, login, onDone }: Props) {
  const [form] = Form.useForm<typeof NO_PASSWORD>();
  const set = api.useMutation('post', '/api/v1/setup/password');
  return (
    <RecordForm
      form={form}
      labels={PASSWORD_LABELS}
      initial={NO_PASSWORD}
      save={({ password }) => set.mutateAsync({ body: { secret, password } })}
      onSaved={onDone}
    >
      {/* Password managers keep the password under this name. */}
      <input type="hidden" autoComplete="username" value={login} readOnly />
      <PasswordFields />
      <Button type="primary" htmlType="submit" size="large" block loading={set.isPending}>
        保存并进入
      </Button>
    </RecordForm>
  );
}
