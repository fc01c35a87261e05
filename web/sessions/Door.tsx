import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PUBLIC } from '../shell/addresses.ts';
import { DemoBanner } from '../shell/DemoBanner.tsx';
import css from './Door.module.css';

/** The sheet that stands before the workbench: signing in, a first password, the first set-up. */
export function Door({ title, intro, children }: { readonly title: string; readonly intro?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css.ground}>
      <DemoBanner />
      <header className={css.brand}>
        <span className={css.name}>考成</span>
        <span className={css.what}>政务服务考核</span>
      </header>
      <main className={css.sheet}>
        <h1 className={css.title}>{title}</h1>
        {intro && <div className={css.intro}>{intro}</div>}
        {children}
      </main>
      <footer className={css.foot}>
        <Link to={PUBLIC}>考核结果公开</Link>
      </footer>
    </div>
  );
}
