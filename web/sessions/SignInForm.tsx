import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { api, type Session } from '../api/index.ts';
import { Field, RecordForm } from '../shared/index.ts';
import { welcome } from './enter.ts';

const LABELS = { login: '账号', password: '密码' };

interface SignInFormProps {
  /** Who is expected to come back; may be changed. */
  readonly login?: string | undefined;
  readonly onSignedIn: (session: Session) => void;
}

/** Login and password. Also stands in the dialog that renews an ended session. */
export function SignInForm({ login = '', onSignedIn }: SignInFormProps) {
  const [form] = Form.useForm<{ login: string; password: string }>();
  const signIn = api.useMutation('post', '/api/v1/session');
  return (
    <RecordForm
      form={form}
      labels={LABELS}
      initial={{ login, password: '' }}
      save={(body) => signIn.mutateAsync({ body })}
      onSaved={(session) => {
        welcome(session);
        onSignedIn(session);
      }}
    >
      <Field name="login" required>
        <Input prefix={<UserOutlined />} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={50} autoFocus={login === ''} />
      </Field>
      <Field name="password" required>
        <Input.Password prefix={<LockOutlined />} autoComplete="current-password" maxLength={128} autoFocus={login !== ''} />
      </Field>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        登录
      </Button>
    </RecordForm>
  );
}
