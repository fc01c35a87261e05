import { Form, Input } from 'antd';
import { api } from '../api/index.ts';
import { Field } from '../shared/index.ts';
import css from './PasswordFields.module.css';

export const PASSWORD_LABELS = { password: '新密码', again: '再输一遍' };

export const NO_PASSWORD = { password: '', again: '' };

/** A new password, typed twice, with the rules that it has to follow. */
export function PasswordFields() {
  const form = Form.useFormInstance<typeof NO_PASSWORD>();
  return (
    <>
      <Field name="password" required extra={<PasswordRules />}>
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Field>
      <Field
        name="again"
        required
        rules={[
          {
            validator: async (_rule, again: string) => {
              if (again && again !== form.getFieldValue('password')) throw new Error('两次输入的密码不一致');
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Field>
    </>
  );
}

function PasswordRules() {
  const { data } = api.useQuery('get', '/api/v1/session/password-rules', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <ul className={css.rules} aria-label="密码要求">
      {data?.rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
