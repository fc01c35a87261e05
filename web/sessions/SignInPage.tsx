import { Alert, Button, Divider } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { useSession } from '../api/index.ts';
import { wantedAfterSignIn } from '../shell/addresses.ts';
import { DemoPeople } from './DemoPeople.tsx';
import { Door } from './Door.tsx';
import { useEnter } from './enter.ts';
import { SignInForm } from './SignInForm.tsx';
import css from './SignInPage.module.css';
import { SIGN_ON_OUTCOMES } from './words.ts';

export default function SignInPage() {
  const [search] = useSearchParams();
  const { data: session } = useSession();
  const enter = useEnter();
  const wanted = wantedAfterSignIn(search);
  if (session?.signedIn) return <Navigate to={wanted} replace />;
  const outcome = SIGN_ON_OUTCOMES[search.get('sign-on') ?? ''];
  return (
    <Door title="登录">
      {outcome && <Alert className={`${css.outcome}`} type="warning" showIcon title={outcome.title} description={outcome.next} />}
      <SignInForm onSignedIn={(signedIn) => enter(signedIn, wanted)} />
      {session?.singleSignOn && (
        <>
          <Divider plain>或</Divider>
          <Button block size="large" href={`/api/v1/session/sign-on?returnTo=${encodeURIComponent(wanted)}`}>
            统一身份认证登录
          </Button>
        </>
      )}
      {session?.mode === 'demo' ? (
        <DemoPeople onSignedIn={(signedIn) => enter(signedIn, wanted)} />
      ) : (
        <p className={css.help}>忘记密码或没有账号，请联系本单位的系统管理员；管理员可以重置密码，或发给您一个一次性链接。</p>
      )}
    </Door>
  );
}
