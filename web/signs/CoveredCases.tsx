import { Link } from 'react-router';
import { api } from '../api/index.ts';
import { CHANNELS } from '../cases/words.ts';
import { type Column, DataTable, showFigure, useList } from '../shared/index.ts';
import css from './Sign.module.css';
import { type CoveredCase, OUTCOMES, type SignDetail, showLength } from './words.ts';

/** Of which the other end may lie in another unit. */
const TWICE = 'accepted-twice';

/** The cases of a suspicion, side by side. */
export function CoveredCases({ sign: { id: suspicionId, sign, count, listed } }: { readonly sign: SignDetail }) {
  const list = useList({ sort: sign === TWICE ? 'serviceName,accepted' : 'accepted' });
  const cases = api.useQuery('get', '/api/v1/signs/{suspicionId}/cases', { params: { path: { suspicionId }, query: list.query } });
  return (
    <>
      {sign === TWICE && (
        <p className={css.soft}>同一申请人的两件通常挨在一起：事项相同，受理相隔不到 5 天。申请人是谁没有保存，请到业务系统查对。</p>
      )}
      {sign !== TWICE && listed < count && (
        <p className={css.soft}>
          这条线索有 {showFigure(count)} 件，下面列出受理在先的 {showFigure(listed)} 件。
        </p>
      )}
      <DataTable
        label="这条线索的办件"
        list={list}
        query={cases}
        rowKey={({ unitId, key }) => `${unitId}-${key}`}
        columns={sign === TWICE ? [...COLUMNS.slice(0, 2), UNIT, ...COLUMNS.slice(2)] : COLUMNS}
        search="办件编号"
        empty={{ title: '没有可以列出的办件', next: '这些办件已经更正或删除。' }}
      />
    </>
  );
}

const UNIT: Column<CoveredCase> = { key: 'unitName', title: '单位', sort: true, value: ({ unitName }) => unitName };

const time = (text: string | null) => <span className="figures">{text ?? '—'}</span>;

const COLUMNS: readonly Column<CoveredCase>[] = [
  {
    key: 'number',
    title: '办件编号',
    sort: true,
    phone: 'title',
    value: ({ number }) => (
      <Link className="figures" to={`/cases?search=${encodeURIComponent(number)}`}>
        {number}
      </Link>
    ),
  },
  { key: 'serviceName', title: '事项', sort: true, value: ({ serviceName }) => serviceName ?? '—' },
  { key: 'channel', title: '渠道', width: 76, value: ({ channel }) => CHANNELS[channel] },
  { key: 'accepted', title: '受理', sort: true, value: ({ accepted }) => time(accepted) },
  { key: 'closed', title: '办结', sort: true, value: ({ closed }) => time(closed) },
  { key: 'seconds', title: '时长', sort: true, value: ({ seconds }) => showLength(seconds) },
  { key: 'entered', title: '录入', sort: true, value: ({ entered }) => time(entered) },
  { key: 'delivered', title: '送达', sort: true, value: ({ delivered }) => time(delivered) },
  { key: 'outcome', title: '结果', width: 76, value: ({ outcome }) => OUTCOMES[outcome] ?? '—' },
];
