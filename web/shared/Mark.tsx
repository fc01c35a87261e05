import type { ReactNode } from 'react';
import css from './Mark.module.css';

interface MarkProps {
  readonly tone: 'good' | 'warn' | 'bad' | 'accent' | 'plain';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state in a word or two, readable on its ground. */
export function Mark({ tone, icon, children }: MarkProps) {
  return (
    <span className={`${css.mark} ${css[tone]}`}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
