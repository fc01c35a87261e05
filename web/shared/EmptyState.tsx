import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly next?: ReactNode;
  /** It stands for the whole page: its title is the page's heading. */
  readonly wholePage?: boolean;
  readonly children?: ReactNode;
}

/** Nothing here yet: what it would be, what to do next, and the button for it. */
export function EmptyState({ title, next, wholePage = false, children }: EmptyStateProps) {
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className={css.empty}>
      <Title className={css.title}>{title}</Title>
      {next && <p className={css.next}>{next}</p>}
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}
