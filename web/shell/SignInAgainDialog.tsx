import { Modal } from 'antd';
import { useSession } from '../api/index.ts';
import { signInDone } from '../api/sign-in-again.ts';

export default function SignInAgainDialog() {
  const { data } = useSession();
  return (
    <Modal open title="登录已过期，请重新登录" footer={null} onCancel={() => signInDone(false)} destroyOnHidden>
      <p>您填写的内容都还在。登录后会自动继续刚才的操作。</p>
      <p>{data?.account?.login}</p>
    </Modal>
  );
}
