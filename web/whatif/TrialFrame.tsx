import type { ReactNode } from 'react';
import { showTime } from '../shared/index.ts';
import css from './TrialFrame.module.css';
import { TRIAL_WORDS } from './words.ts';

/** Around everything of a trial, on the screen and on each printed sheet: nobody takes it for a result. */
export function TrialFrame({ readAt, children }: { readonly readAt: string | undefined; readonly children: ReactNode }) {
  return (
    <section className={css.frame} aria-label={TRIAL_WORDS}>
      <p className={css.words}>
        {TRIAL_WORDS}
        <span className={css.more}>在您的浏览器里计算，方案只存在这台电脑上。{readAt && `按 ${showTime(readAt)} 的记录，刷新页面取最新的。`}</span>
      </p>
      {children}
      <p className={`${css.mark} only-print`} aria-hidden>
        {TRIAL_WORDS}
      </p>
    </section>
  );
}
