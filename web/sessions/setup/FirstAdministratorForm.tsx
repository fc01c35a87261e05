import { Button, Form, Input } from 'antd';
import { api, type Session } from '../../api/index.ts';
import { Field, RecordForm } from '../../shared/index.ts';
import { NO_PASSWORD, PASSWORD_LABELS, PasswordFields } from '../PasswordFields.tsx';

const LABELS = { login: '账号', name: '姓名', ...PASSWORD_LABELS, password: '密码' };
const INITIAL = { login: '', name: '', ...NO_PASSWORD };

interface Props {
  readonly secret: string;
  readonly onDone: (session: Session) => void;
}

export function FirstAdministratorForm({ secret, onDone }: Props) {
  const [form] = Form.useForm<typeof INITIAL>();
  const make = api.useMutation('post', '/api/v1/setup/first-administrator');
  return (
    <RecordForm
      form={form}
      labels={LABELS}
      initial={INITIAL}
      save={({ login, name, password }) => make.mutateAsync({ body: { secret, login, name, password } })}
      onSaved={onDone}
    >
      <Field name="login" required extra="登录时输入，例如姓名拼音或工号，不分大小写">
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={50} autoFocus />
      </Field>
      <Field name="name" required>
        <Input autoComplete="name" maxLength={50} />
      </Field>
      <PasswordFields />
      <Button type="primary" htmlType="submit" size="large" block loading={make.isPending}>
        建立账号并进入
      </Button>
    </RecordForm>
  );
}
