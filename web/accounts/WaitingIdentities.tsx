import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { paths } from '../api/generated/schema';
import { api } from '../api/index.ts';
import { type Item, ItemList } from '../sessions/ItemList.tsx';
import { Answer, EmptyState, showAgo, useConfirm, useTell } from '../shared/index.ts';
import { AccountPicker } from './AccountPicker.tsx';
import type { Account } from './words.ts';

type Waiting = paths['/api/v1/accounts/waiting-identities']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who came by single sign-on and belongs to no account yet; an administrator says whose each is. */
export function WaitingIdentities() {
  const [open, setOpen] = useState(false);
  const waiting = api.useQuery('get', '/api/v1/accounts/waiting-identities');
  return (
    <>
      <Badge count={waiting.data?.items.length ?? 0} title="等待绑定的人数">
        <Button onClick={() => setOpen(true)}>统一身份绑定</Button>
      </Badge>
      <Drawer open={open} onClose={() => setOpen(false)} title="等待绑定的统一身份" size={Math.min(560, window.innerWidth)}>
        <p>下面的人用统一身份认证登录过，但还没有对应的账号。请与本人核实后再绑定：绑定错了，别人就能用这个账号登录。</p>
        <Answer query={waiting}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="没有等待绑定的人" next="请本人在登录页点一次“统一身份认证登录”，随后会出现在这里。" />
            ) : (
              <ItemList items={items.map(itemOf)} />
            )
          }
        </Answer>
      </Drawer>
    </>
  );
}

const itemOf = (waiting: Waiting): Item => ({
  key: `${waiting.issuer} ${waiting.subject}`,
  title: waiting.name || '（未提供姓名）',
  note: `用户名 ${waiting.login || '—'}；编号 ${waiting.subject}；${showAgo(waiting.lastSeenAt)}来过`,
  below: <Binding waiting={waiting} />,
});

/** Chooses the account of an identity, and binds it after a question. */
function Binding({ waiting: { issuer, subject, name, login } }: { readonly waiting: Waiting }) {
  const [account, setAccount] = useState<Account>();
  const bind = api.useMutation('post', '/api/v1/accounts/{accountId}/identity');
  const confirm = useConfirm();
  const tell = useTell();
  const ask = async (chosen: Account) => {
    const who = name || login || subject;
    const question = { title: `把“${who}”绑定到账号“${chosen.name}”？`, then: '绑定后，此人可以用统一身份认证登录这个账号。', verb: '绑定' };
    if (!(await confirm(question))) return;
    const body = { issuer, subject, version: chosen.version };
    bind.mutate({ params: { path: { accountId: chosen.id } }, body }, { onSuccess: () => tell.done('已绑定'), onError: tell.problem });
  };
  return (
    <>
      <AccountPicker value={account} onChange={setAccount} />
      <Button type="primary" disabled={!account} loading={bind.isPending} onClick={() => account && ask(account)}>
        绑定
      </Button>
    </>
  );
}
