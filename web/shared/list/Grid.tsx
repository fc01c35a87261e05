import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { type Column, sortField } from './column.ts';
import { useDensity } from './density.ts';
import type { List } from './use-list.ts';

interface GridProps<Row> {
  readonly list: List;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  readonly rowActions?: ((row: Row) => ReactNode) | undefined;
}

/** The rows as a table; a click on a heading sorts on the server. */
export function Grid<Row>({ list, rows, columns, rowKey, rowActions }: GridProps<Row>) {
  const [density] = useDensity();
  const sort = list.query.sort ?? '';
  const cells: NonNullable<TableProps<Row>['columns']> = columns.map((column) => ({
    key: column.key,
    title: column.title,
    render: (_value: unknown, row: Row) => column.value(row),
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.figures ? { align: 'right' as const, className: 'figures' } : {}),
    ...(column.sort ? { sorter: true, sortOrder: orderOf(sort, sortField(column)), showSorterTooltip: false } : {}),
  }));
  if (rowActions) cells.push({ key: '…', title: '操作', className: 'no-print', render: (_value: unknown, row: Row) => rowActions(row) });

  const onChange: NonNullable<TableProps<Row>['onChange']> = (_pages, _filters, sorter, { action }) => {
    if (action !== 'sort' || Array.isArray(sorter)) return;
    const column = columns.find(({ key }) => key === sorter.columnKey);
    if (!column) return;
    list.set({ sort: sorter.order ? `${sorter.order === 'descend' ? '-' : ''}${sortField(column)}` : undefined });
  };

  return (
    <Table<Row>
      rowKey={rowKey}
      dataSource={rows}
      columns={cells}
      pagination={false}
      size={density === 'compact' ? 'small' : 'medium'}
      scroll={{ x: 'max-content' }}
      onChange={onChange}
    />
  );
}

const orderOf = (sort: string, field: string): 'ascend' | 'descend' | null => (sort === field ? 'ascend' : sort === `-${field}` ? 'descend' : null);
