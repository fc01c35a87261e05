import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { api } from '../api/index.ts';
import { useConfirm, useTell } from '../shared/index.ts';
import css from './AccountActions.module.css';
import type { Account, HandedOver } from './words.ts';

interface AccountActionsProps {
  readonly account: Account;
  readonly onEdit: () => void;
  readonly onHanded: (name: string, handed: HandedOver) => void;
}

/** What an administrator can do with one account. */
export function AccountActions({ account, onEdit, onHanded }: AccountActionsProps) {
  const { id, name, version, state, identity } = account;
  const confirm = useConfirm();
  const tell = useTell();
  const disable = api.useMutation('post', '/api/v1/accounts/{accountId}/disable');
  const enable = api.useMutation('post', '/api/v1/accounts/{accountId}/enable');
  const reset = api.useMutation('post', '/api/v1/accounts/{accountId}/password');
  const unlock = api.useMutation('post', '/api/v1/accounts/{accountId}/unlock');
  const signOut = api.useMutation('delete', '/api/v1/accounts/{accountId}/sessions');
  const unbind = api.useMutation('delete', '/api/v1/accounts/{accountId}/identity');
  const params = { path: { accountId: id } };
  const then = (words: string) => ({ onSuccess: () => tell.done(words), onError: tell.problem });

  const turnOff = async () => {
    const question = {
      title: `停用账号“${name}”？`,
      then: '将立即退出登录，其接口令牌也不再有效；记录都会保留，可以再启用。',
      verb: '停用',
      danger: true,
    };
    if (await confirm(question)) disable.mutate({ params, body: { version } }, then(`已停用 ${name}`));
  };
  const renew = async (way: 'password' | 'link') => {
    const what = way === 'password' ? '新的初始密码' : '一次性链接';
    const question = { title: `为“${name}”生成${what}？`, then: '原密码立即失效，并在所有设备上退出登录。', verb: '生成', danger: true };
    if (!(await confirm(question))) return;
    reset.mutate({ params, body: { way } }, { onSuccess: (handed) => onHanded(name, handed), onError: tell.problem });
  };
  const endAll = async () => {
    if (await confirm({ title: `让“${name}”在所有设备上退出登录？`, then: '没有保存的内容会丢失；密码不变，可以再登录。', verb: '退出' })) {
      signOut.mutate({ params }, then('已退出登录'));
    }
  };
  const release = async () => {
    const question = { title: `解除“${name}”的统一身份绑定？`, then: '解除后不能再用统一身份认证登录，直到重新绑定。', verb: '解除', danger: true };
    if (await confirm(question)) unbind.mutate({ params, body: { version } }, then('已解除绑定'));
  };

  const items = [
    ...(state === 'locked' ? [{ key: 'unlock', label: '解除锁定', onClick: () => unlock.mutate({ params }, then('已解除锁定')) }] : []),
    ...(state === 'disabled'
      ? [{ key: 'enable', label: '启用', onClick: () => enable.mutate({ params, body: { version } }, then(`已启用 ${name}`)) }]
      : [
          { key: 'password', label: '重置为初始密码', onClick: () => renew('password') },
          { key: 'link', label: '生成一次性链接', onClick: () => renew('link') },
          { key: 'out', label: '在所有设备上退出登录', onClick: endAll },
          ...(identity ? [{ key: 'unbind', label: '解除统一身份绑定', onClick: release }] : []),
          { type: 'divider' as const },
          { key: 'disable', label: '停用', danger: true, onClick: turnOff },
        ]),
  ];
  return (
    <span className={css.actions}>
      <Button size="small" onClick={onEdit}>
        修改
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small" icon={<DownOutlined />} iconPlacement="end" aria-label={`${name}：更多操作`}>
          更多
        </Button>
      </Dropdown>
    </span>
  );
}
