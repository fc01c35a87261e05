import { Modal } from 'antd';
import { lazy, useRef } from 'react';
import { type Session, useSession } from '../api/index.ts';
import { signInDone } from '../api/sign-in-again.ts';
import { loadSignInForm } from '../pages.tsx';
import { HOME } from './addresses.ts';

const SignInForm = lazy(loadSignInForm);

/** Over the page whose session has ended: the same person signs in and the request goes on; somebody else starts at home. */
export default function SignInAgainDialog() {
  const { data } = useSession();
  const before = useRef(data?.account);
  const onSignedIn = ({ account }: Session) => {
    if (before.current && account?.id !== before.current.id) location.assign(HOME);
    else signInDone(true);
  };
  return (
    <Modal open title="登录已过期，请重新登录" footer={null} width={400} mask={{ closable: false }} onCancel={() => signInDone(false)}>
      <p>刚才的内容都还在。登录后会接着完成刚才的操作。</p>
      <SignInForm login={before.current?.login} onSignedIn={onSignedIn} />
    </Modal>
  );
}
