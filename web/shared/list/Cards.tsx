import type { ReactNode } from 'react';
import css from './Cards.module.css';
import type { Column } from './column.ts';

interface CardsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  readonly rowActions?: ((row: Row) => ReactNode) | undefined;
}

const isNothing = (shown: ReactNode): boolean => shown === null || shown === undefined || shown === '' || shown === '—' || shown === false;

/** The rows on a phone: one card each, its name above, the rest as lines; what a row does not have takes no room. */
export function Cards<Row>({ rows, columns, rowKey, rowActions }: CardsProps<Row>) {
  const title = columns.find(({ phone }) => phone === 'title') ?? columns[0];
  const lines = columns.filter((column) => column !== title && column.phone !== 'hide');
  return (
    <ul className={css.cards}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={css.card}>
          <div className={css.head}>
            <div className={css.title}>{title?.value(row)}</div>
            {rowActions && <div className={`${css.actions} no-print`}>{rowActions(row)}</div>}
          </div>
          <dl className={css.lines}>
            {lines.map(({ key, title: name, value }) => {
              const shown = value(row);
              return isNothing(shown) ? null : (
                <div key={key} className={css.line}>
                  <dt>{name}</dt>
                  <dd>{shown}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
