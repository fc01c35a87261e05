import { Button } from 'antd';
import { Navigate, useNavigate } from 'react-router';
import { useSession } from '../api/index.ts';
import { HOME, SIGN_IN } from '../shell/addresses.ts';
import { Loading } from '../shell/Loading.tsx';
import { useSignOut } from '../shell/sign-out.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { Door } from './Door.tsx';

/** The first password was handed over by somebody else: it is changed before anything else is open. */
export default function NewPasswordPage() {
  const { data: session } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (!session) return <Loading />;
  if (!session.account) return <Navigate to={SIGN_IN} replace />;
  if (!session.account.mustChangePassword) return <Navigate to={HOME} replace />;
  return (
    <Door title="请设置您自己的密码" intro={<>{session.account.name}，您好。初始密码由管理员发放，首次登录须换成只有您知道的密码。</>}>
      <ChangePasswordForm currentLabel="初始密码" verb="保存并进入" block onChanged={() => navigate(HOME, { replace: true })} />
      <Button type="link" block onClick={signOut}>
        退出，换个账号登录
      </Button>
    </Door>
  );
}
