import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

/** Nothing here yet: what it would be, what to do next, and the button for it. */
export function EmptyState({ title, next, children }: { readonly title: string; readonly next?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {next && <p className={css.next}>{next}</p>}
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}
