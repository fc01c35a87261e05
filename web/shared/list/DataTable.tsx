import type { ReactNode } from 'react';
import type { Asked } from '../Answer.tsx';
import { Answer } from '../Answer.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useNarrow } from '../narrow.ts';
import { Cards } from './Cards.tsx';
import type { Column, Filter } from './column.ts';
import css from './DataTable.module.css';
import { Grid } from './Grid.tsx';
import { useKept } from './kept.ts';
import { NothingFound } from './NothingFound.tsx';
import { Pages } from './Pages.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { List } from './use-list.ts';

/** A page of a list, as every list route answers it. */
export interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  /** There are more than `total`: the server did not count on. */
  readonly more?: boolean;
  readonly page: number;
  readonly size: number;
}

export interface DataTableProps<Row> {
  /** What the list holds, for screen readers: `单位列表`. */
  readonly label: string;
  readonly list: List;
  readonly query: Asked<ListPage<Row>> & { readonly isFetching: boolean };
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  /** What the search box looks for: `名称或信用代码`; absent: no search. */
  readonly search?: string;
  readonly filters?: readonly Filter[];
  /** Buttons of one row. */
  readonly rowActions?: (row: Row) => ReactNode;
  /** Address of the export; it gets the same search, filters and sort. */
  readonly exportFrom?: string;
  /** Shown where there is nothing at all: what to do next. */
  readonly empty: { readonly title: string; readonly next?: ReactNode; readonly action?: ReactNode };
}

/** A list from the server: search, filters, sort, pages and export; a table on a desk, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, list, columns, rowKey, rowActions, empty } = props;
  const narrow = useNarrow();
  const query = useKept(props.query);
  return (
    <section className={css.list} aria-label={label} aria-busy={props.query.isFetching}>
      <Toolbar list={list} search={props.search} filters={props.filters ?? []} exportFrom={props.exportFrom} />
      <Answer query={query}>
        {(page) => {
          if (page.total === 0 && list.narrowed) return <NothingFound onClear={list.clear} />;
          if (page.total === 0) {
            return (
              <EmptyState title={empty.title} next={empty.next}>
                {empty.action}
              </EmptyState>
            );
          }
          const shown = { rows: page.items, columns, rowKey, rowActions };
          return (
            <>
              {narrow ? <Cards {...shown} /> : <Grid {...shown} list={list} />}
              <Pages list={list} total={page.total} more={page.more === true} narrow={narrow} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}
