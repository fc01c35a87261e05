import type { ReactNode } from 'react';
import css from './PageHeader.module.css';
import { useRecordTitle } from './title.ts';

export interface PageHeaderProps {
  readonly title: string;
  /** One or two sentences: what this page is for. */
  readonly intro?: ReactNode;
  /** Buttons at the right; the main one last. */
  readonly actions?: ReactNode;
  /** Small facts beside the title: tags, states. */
  readonly tags?: ReactNode;
}

/** The head of every page: one h1, what the page is for, what can be done. Its title names the page in breadcrumb and browser. */
export function PageHeader({ title, intro, actions, tags }: PageHeaderProps) {
  useRecordTitle(title);
  return (
    <div className={css.head}>
      <div className={css.words}>
        <h1 className={css.title}>
          {title}
          {tags && <span className={css.tags}>{tags}</span>}
        </h1>
        {intro && <div className={css.intro}>{intro}</div>}
      </div>
      {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
    </div>
  );
}
