import type { ReactNode } from 'react';
import css from './ItemList.module.css';

export interface Item {
  readonly key: string | number;
  readonly title: ReactNode;
  readonly note: ReactNode;
  readonly action?: ReactNode;
  /** Stands under it, over the whole width. */
  readonly below?: ReactNode;
}

/** A short list of things of one's own: what each is, what is known of it, what can be done with it. */
export function ItemList({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul className={css.list}>
      {items.map(({ key, title, note, action, below }) => (
        <li key={key} className={css.item}>
          <div className={css.words}>
            <div>{title}</div>
            <div className={css.note}>{note}</div>
          </div>
          {action}
          {below && <div className={css.below}>{below}</div>}
        </li>
      ))}
    </ul>
  );
}
