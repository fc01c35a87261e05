import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PUBLIC, SIGN_IN } from '../shell/addresses.ts';
import css from './PublicFrame.module.css';

/** Around what anybody may read: no menu, no sign-in. */
export function PublicFrame({ top, children }: { readonly top: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css.page}>
      <header className={css.top}>
        {top}
        <nav className={`${css.ways} no-print`} aria-label="公开页">
          <Link to={PUBLIC}>全部结果</Link>
          <Link to={SIGN_IN}>工作人员登录</Link>
        </nav>
      </header>
      <main className={css.paper}>{children}</main>
      <footer className={css.foot}>只公布已审定、细则规定可以公开的内容</footer>
    </div>
  );
}
