import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useAccount } from '../api/index.ts';
import { MY_ACCOUNT } from './addresses.ts';
import { useSignOut } from './sign-out.ts';
import css from './UserMenu.module.css';

/** Who is signed in, as what, and the way out. */
export function UserMenu() {
  const account = useAccount();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const items = [
    { key: 'me', label: '我的账号', onClick: () => navigate(MY_ACCOUNT) },
    { type: 'divider' as const },
    { key: 'out', label: '退出登录', onClick: signOut },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className={css.me} aria-haspopup="menu">
        <span className={css.name}>{account.name}</span>
        <DownOutlined />
      </button>
    </Dropdown>
  );
}
