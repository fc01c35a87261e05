import { type ReactNode, useId } from 'react';
import css from './Panel.module.css';

/** A white sheet with one matter on it. */
export function Panel({ title, extra, children }: { readonly title?: ReactNode; readonly extra?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  if (!title) return <div className={css.panel}>{children}</div>;
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {extra && <div className="no-print">{extra}</div>}
      </div>
      {children}
    </section>
  );
}
