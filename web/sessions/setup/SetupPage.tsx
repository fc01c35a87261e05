import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { api, problemOf } from '../../api/index.ts';
import { showTime } from '../../shared/index.ts';
import { HOME, SIGN_IN } from '../../shell/addresses.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Door } from '../Door.tsx';
import { useEnter } from '../enter.ts';
import { FirstAdministratorForm } from './FirstAdministratorForm.tsx';
import { LinkPasswordForm } from './LinkPasswordForm.tsx';

/** Where a link leads that works once: the first administrator, or a new password. */
export default function SetupPage() {
  const secret = useSecret();
  const enter = useEnter();
  const { data: link, error } = api.useQuery(
    'post',
    '/api/v1/setup/look',
    { body: { secret } },
    { enabled: secret !== '', retry: false, staleTime: Number.POSITIVE_INFINITY },
  );

  if (secret === '' || error) {
    const { title, detail } = error ? problemOf(error) : NO_SECRET;
    return (
      <Door title={title} intro={detail}>
        <Link to={SIGN_IN}>
          <Button block>去登录</Button>
        </Link>
      </Door>
    );
  }
  if (!link) return <Loading />;
  const until = `链接在 ${showTime(link.expiresAt)} 前有效，只能用一次。`;
  if (link.purpose === 'first-administrator') {
    return (
      <Door title="设置首位管理员" intro={<>系统里还没有账号。请为自己设置管理员账号，之后再添加其他人。{until}</>}>
        <FirstAdministratorForm secret={secret} onDone={(session) => enter(session, HOME)} />
      </Door>
    );
  }
  return (
    <Door
      title="设置密码"
      intro={
        <>
          {link.name}（账号 {link.login}），请设置登录密码。{until}
        </>
      }
    >
      <LinkPasswordForm secret={secret} login={link.login ?? ''} onDone={(session) => enter(session, HOME)} />
    </Door>
  );
}

const NO_SECRET = { title: '链接不完整', detail: '请完整复制收到的链接，再粘贴到浏览器的地址栏打开' };

/** The secret behind `#`. It leaves the address bar at once: it is nobody's business who looks at the screen or the history. */
function useSecret(): string {
  const [secret] = useState(() => decodeURIComponent(location.hash.slice(1)).trim().slice(0, 200));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname);
  }, []);
  return secret;
}
