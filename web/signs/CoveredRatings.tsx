import { api } from '../api/index.ts';
import { type Column, DataTable, useList } from '../shared/index.ts';
import { type CoveredRating, LEVELS, type SignDetail } from './words.ts';

/** The ratings of a suspicion, side by side. */
export function CoveredRatings({ sign: { id: suspicionId } }: { readonly sign: SignDetail }) {
  const list = useList({ sort: 'at' });
  const ratings = api.useQuery('get', '/api/v1/signs/{suspicionId}/ratings', { params: { path: { suspicionId }, query: list.query } });
  return (
    <DataTable
      label="这条线索的评价"
      list={list}
      query={ratings}
      rowKey={({ key }) => key}
      columns={COLUMNS}
      search="办件编号"
      empty={{ title: '没有可以列出的评价', next: '这些评价已经更正或删除。' }}
    />
  );
}

const COLUMNS: readonly Column<CoveredRating>[] = [
  { key: 'number', title: '办件编号', sort: true, phone: 'title', value: ({ number }) => <span className="figures">{number}</span> },
  { key: 'service', title: '事项', value: ({ serviceName }) => serviceName ?? '—' },
  { key: 'at', title: '评价时间', sort: true, value: ({ at }) => <span className="figures">{at}</span> },
  { key: 'level', title: '评价', sort: true, value: ({ level }) => LEVELS[level] ?? '—' },
  { key: 'source', title: '来源', value: ({ source }) => source },
];
