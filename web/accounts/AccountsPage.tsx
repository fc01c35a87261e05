import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api, useMay, useSession } from '../api/index.ts';
import { describeRole, ROLES, type Role } from '../sessions/roles.ts';
import { type Column, DataTable, oneOf, PageHeader, showAgo, showTime, useList, whole } from '../shared/index.ts';
import { AccountActions } from './AccountActions.tsx';
import { AccountForm } from './AccountForm.tsx';
import css from './AccountsPage.module.css';
import { HandedOverDialog } from './HandedOverDialog.tsx';
import { WaitingIdentities } from './WaitingIdentities.tsx';
import { type Account, type HandedOver, STATE_OPTIONS, STATES } from './words.ts';

const ROLE_OPTIONS = (Object.keys(ROLES) as Role[]).map((value) => ({ value, label: ROLES[value] }));
const FILTERS = {
  role: oneOf('administrator', 'assessor', 'inspector', 'clerk', 'leader', 'supervisor'),
  state: oneOf('active', 'locked', 'disabled', 'unopened'),
  unitId: whole,
};

/** Who may sign in, and what they may do where. */
export default function AccountsPage() {
  const [edited, setEdited] = useState<Account | 'new'>();
  const [handed, setHanded] = useState<{ name: string; handed: HandedOver }>();
  const may = useMay('accounts.write');
  const mayBind = useMay('accounts.bind');
  const { data: session } = useSession();
  const list = useList({ filters: FILTERS, sort: 'name' });
  const accounts = api.useQuery('get', '/api/v1/accounts', { params: { query: list.query } });
  const hand = (name: string, given: HandedOver) => setHanded({ name, handed: given });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
      新建账号
    </Button>
  );
  return (
    <>
      <PageHeader
        title="账号"
        intro="谁可以登录，在哪些单位有什么角色。人员离岗时停用账号，不删除，记录才查得到人。"
        actions={
          may && (
            <>
              {mayBind && session?.singleSignOn && <WaitingIdentities />}
              {add}
            </>
          )
        }
      />
      <DataTable
        label="账号列表"
        list={list}
        query={accounts}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="姓名或账号"
        filters={[
          { name: 'role', label: '角色', options: ROLE_OPTIONS },
          { name: 'state', label: '状态', options: STATE_OPTIONS },
        ]}
        rowActions={(account) =>
          may && account.changeable ? <AccountActions account={account} onEdit={() => setEdited(account)} onHanded={hand} /> : undefined
        }
        exportFrom="/api/v1/accounts/export"
        empty={{ title: '还没有账号', next: '为考核员、填报员和领导各建一个账号。', action: may && add }}
      />
      <AccountForm
        key={edited === 'new' ? 'new' : edited?.id}
        open={edited !== undefined}
        account={edited === 'new' ? undefined : edited}
        onClose={() => setEdited(undefined)}
        onHanded={hand}
      />
      {handed && <HandedOverDialog {...handed} onClose={() => setHanded(undefined)} />}
    </>
  );
}

const COLUMNS: readonly Column<Account>[] = [
  {
    key: 'name',
    title: '姓名',
    sort: true,
    width: 150,
    phone: 'title',
    value: ({ name, demo }) => (
      <>
        {name} {demo && <Tag>演示</Tag>}
      </>
    ),
  },
  { key: 'login', title: '账号', sort: true, width: 150, value: ({ login }) => login },
  {
    key: 'roles',
    title: '角色与范围',
    value: ({ roles }) =>
      roles.length > 0 ? (
        <span className={css.roles}>
          {roles.map((held) => (
            <Tag key={`${held.role} ${held.unitId}`}>{describeRole(held)}</Tag>
          ))}
        </span>
      ) : (
        '没有角色'
      ),
  },
  { key: 'state', title: '状态', width: 150, value: (account) => <StateTag account={account} /> },
  { key: 'lastSeenAt', title: '最近使用', width: 120, phone: 'hide', value: ({ lastSeenAt }) => showAgo(lastSeenAt) },
];

function StateTag({ account: { state, lockedUntil, mustChangePassword, identity } }: { readonly account: Account }) {
  const { words, color } = STATES[state];
  return (
    <span className={css.roles}>
      <Tag color={color}>{words}</Tag>
      {lockedUntil && <span className={css.note}>到 {showTime(lockedUntil)}</span>}
      {state === 'active' && mustChangePassword && !identity && <span className={css.note}>待改初始密码</span>}
      {identity && <span className={css.note}>已绑定统一身份</span>}
    </span>
  );
}
