import { Input, Radio } from 'antd';
import { api, useAccount } from '../api/index.ts';
import { Field, FormDrawer, useTell } from '../shared/index.ts';
import { GrantsField } from './GrantsField.tsx';
import { describeDrafts, draftFault, draftOf, type GrantDraft, grantsOf } from './grant.ts';
import { type Account, FIRST_OPTIONS, type First, type HandedOver, LABELS } from './words.ts';

interface AccountFormProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The account to change; absent: a new one. */
  readonly account?: Account | undefined;
  /** What a new account's owner is to be given, to be shown once. */
  readonly onHanded: (name: string, handed: HandedOver) => void;
}

interface Values {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly GrantDraft[];
  readonly first: First;
}

const BLANK: Values = { login: '', name: '', grants: [{ role: undefined, unitId: undefined }], first: 'password' };

const valuesOf = ({ login, name, roles }: Account): Values => ({ login, name, grants: roles.map(draftOf), first: 'password' });

/** Makes an account, or changes who it is and what it may do. */
export function AccountForm({ open, onClose, account, onHanded }: AccountFormProps) {
  const tell = useTell();
  const whole = useAccount().roles.some(({ role, unitId }) => role === 'administrator' && unitId === null);
  const add = api.useMutation('post', '/api/v1/accounts');
  const change = api.useMutation('put', '/api/v1/accounts/{accountId}');

  const save = async ({ login, name, grants, first }: Values, version: number) => {
    const body = { login, name, grants: grantsOf(grants) };
    if (account) return { account: await change.mutateAsync({ params: { path: { accountId: account.id } }, body: { ...body, version } }) };
    return add.mutateAsync({ body: { ...body, first } });
  };

  return (
    <FormDrawer<Values, { account: Account; handedOver?: HandedOver }>
      title={account ? `修改 ${account.name}` : '新建账号'}
      verb={account ? '保存' : '新建'}
      open={open}
      onClose={onClose}
      initial={account ? valuesOf(account) : BLANK}
      version={account?.version}
      labels={LABELS}
      show={{ grants: describeDrafts }}
      save={save}
      read={(current) => ({ values: valuesOf(current as Account), version: (current as Account).version })}
      onSaved={({ account: saved, handedOver }) => {
        tell.done(account ? '已保存' : `已新建 ${saved.name}`);
        onClose();
        if (handedOver?.firstPassword || handedOver?.link) onHanded(saved.name, handedOver);
      }}
    >
      <Field name="name" required>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <Field name="login" required extra="登录时输入，例如姓名拼音或工号，不分大小写">
        <Input maxLength={50} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field
        name="grants"
        help="一个人可以有几个角色。角色只在所选单位和它的下级单位内有效。"
        rules={[
          {
            validator: async (_rule, grants: readonly GrantDraft[]) => {
              const fault = draftFault(grants);
              if (fault) throw new Error(fault);
            },
          },
        ]}
      >
        <GrantsField whole={whole} />
      </Field>
      {!account && (
        <Field name="first">
          <Radio.Group style={{ display: 'grid', gap: 6 }} options={[...FIRST_OPTIONS]} />
        </Field>
      )}
    </FormDrawer>
  );
}
