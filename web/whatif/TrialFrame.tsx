import type { ReactNode } from 'react';
import css from './TrialFrame.module.css';
import { TRIAL_WORDS } from './words.ts';

/** Around everything of a trial, on the screen and on each printed sheet: nobody takes it for a result. */
export function TrialFrame({ children }: { readonly children: ReactNode }) {
  return (
    <section className={css.frame} aria-label={TRIAL_WORDS}>
      <p className={css.words}>
        {TRIAL_WORDS}
        <span className={css.more}>在您的浏览器里计算，方案只存在这台电脑上。</span>
      </p>
      {children}
      <p className={`${css.mark} only-print`} aria-hidden>
        {TRIAL_WORDS}
      </p>
    </section>
  );
}
