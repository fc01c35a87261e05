import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';
import { SIGN_IN } from '../shell/addresses.ts';
import css from './PublicPage.module.css';

/** What anybody may read: published results, and nothing else. */
export default function PublicPage() {
  return (
    <div className={css.page}>
      <header className={css.top}>
        <h1>政务服务考核结果公开</h1>
        <Link to={SIGN_IN}>工作人员登录</Link>
      </header>
      <main className={css.paper}>
        <EmptyState title="目前没有公开的考核结果" next="考核结果审定并通报后，会在这里公布名次、等次和主要得分。" />
      </main>
      <footer className={css.foot}>只公布已审定、细则规定可以公开的内容</footer>
    </div>
  );
}
