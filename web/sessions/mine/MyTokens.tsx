import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { paths } from '../../api/generated/schema';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, Help, Panel, showAgo, showTime, useConfirm, useTell } from '../../shared/index.ts';
import { type Item, ItemList } from '../ItemList.tsx';
import { NewToken } from './NewToken.tsx';

type Token = paths['/api/v1/tokens']['get']['responses'][200]['content']['application/json']['items'][number];

const STATES = {
  active: { words: '有效', color: 'success' },
  expired: { words: '已过期', color: 'default' },
  revoked: { words: '已撤销', color: 'default' },
};

/** Tokens with which other systems call the API in my name. */
export function MyTokens() {
  const tokens = api.useQuery('get', '/api/v1/tokens');
  const [open, setOpen] = useState(false);
  const add = (
    <Button size="small" onClick={() => setOpen(true)}>
      新建令牌
    </Button>
  );
  return (
    <Panel
      title={
        <>
          接口令牌
          <Help about="接口令牌">
            其他系统（例如市级平台）凭令牌调用接口，不需要您的密码。令牌只能做您勾选的事，也不会超出您自己的权限；您的账号停用后，令牌随即失效。接口说明见
            <a href="/api/docs">接口文档</a>。
          </Help>
        </>
      }
      extra={add}
    >
      <Answer query={tokens}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有接口令牌" next="只有让其他系统自动读取或报送数据时才需要。" />
          ) : (
            <ItemList items={items.map(itemOf)} />
          )
        }
      </Answer>
      <NewToken open={open} onClose={() => setOpen(false)} />
    </Panel>
  );
}

const itemOf = (token: Token): Item => {
  const { id, name, actions, state, expiresAt, lastUsedAt } = token;
  const { words, color } = STATES[state];
  return {
    key: id,
    title: (
      <>
        {name} <Tag color={color}>{words}</Tag>
      </>
    ),
    note: `${actions.length} 项权限；有效期至 ${showTime(expiresAt)}；${lastUsedAt ? `最近使用：${showAgo(lastUsedAt)}` : '还没有用过'}`,
    action: state === 'active' && <RevokeButton token={token} />,
  };
};

function RevokeButton({ token: { id, name } }: { readonly token: Token }) {
  const revoke = api.useMutation('delete', '/api/v1/tokens/{tokenId}');
  const confirm = useConfirm();
  const tell = useTell();
  const ask = async () => {
    if (!(await confirm({ title: `撤销令牌“${name}”？`, then: '使用它的系统会立刻无法调用接口，不能恢复。', verb: '撤销', danger: true }))) return;
    revoke.mutate({ params: { path: { tokenId: id } } }, { onSuccess: () => tell.done('已撤销'), onError: tell.problem });
  };
  return (
    <Button size="small" danger loading={revoke.isPending} aria-label={`撤销令牌 ${name}`} onClick={ask}>
      撤销
    </Button>
  );
}
