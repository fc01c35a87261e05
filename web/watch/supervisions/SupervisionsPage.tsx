import { Alert, Tag } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/index.ts';
import { type Column, DataTable, oneOf, PageHeader, showDay, showTime, text, useList, whole } from '../../shared/index.ts';
import { UnitFilter } from '../../units/index.ts';
import { caseAddress, SUPERVISION_STATES, type SupervisionSummary } from '../words.ts';

const FILTERS = { under: whole, state: oneOf('open', 'red', 'closed', 'withdrawn', 'kept'), fromMonth: text, toMonth: text };

const STATE_OPTIONS = [
  { value: 'open', label: '督办中' },
  { value: 'red', label: '红牌' },
  { value: 'closed', label: '已办结' },
  { value: 'withdrawn', label: '已撤销' },
  { value: 'kept', label: '未撤销的全部' },
];

/** 督办台账: every supervision there was, until its case was closed. */
export default function SupervisionsPage() {
  const list = useList({ filters: FILTERS, sort: '-openedAt' });
  const { fromMonth, toMonth, state } = list.query;
  const supervisions = api.useQuery('get', '/api/v1/supervisions', { params: { query: list.query } });
  return (
    <>
      <PageHeader title="督办台账" intro="每一件督办从发起到办结的记录。办件办结后，督办自动结束；是否红牌按办结日期认定。" />
      <UnitFilter list={list} />
      {fromMonth && toMonth && (
        <Alert
          type="info"
          showIcon
          closable={{ onClose: () => list.set({ fromMonth: undefined, toMonth: undefined }), 'aria-label': '看全部月份' }}
          style={{ marginBottom: 12 }}
          title={`${fromMonth}${toMonth === fromMonth ? '' : ` 至 ${toMonth}`}${state === 'red' ? '期限届满' : '发起'}的督办`}
        />
      )}
      <DataTable
        label="督办台账"
        list={list}
        query={supervisions}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="办件编号"
        filters={[{ name: 'state', label: '状态', options: STATE_OPTIONS }]}
        exportFrom="/api/v1/supervisions/export"
        empty={{ title: '还没有督办', next: '督查员在督办预警里打开黄牌办件，就可以发起督办。', action: <Link to="/watch">去督办预警</Link> }}
      />
    </>
  );
}

const COLUMNS: readonly Column<SupervisionSummary>[] = [
  {
    key: 'number',
    title: '办件编号',
    sort: true,
    phone: 'title',
    value: ({ unitId, caseKey, number }) => (
      <Link className="figures" to={caseAddress(unitId, caseKey)}>
        {number}
      </Link>
    ),
  },
  { key: 'service', title: '事项', phone: 'hide', value: ({ serviceName }) => serviceName ?? '—' },
  { key: 'unitName', title: '单位', sort: true, value: ({ unitName }) => unitName },
  { key: 'openedAt', title: '发起', sort: true, value: ({ openedAt, openedByName }) => `${showTime(openedAt)} ${openedByName}` },
  { key: 'deadline', title: '期限', sort: true, value: ({ deadline }) => showDay(deadline) },
  { key: 'answeredAt', title: '最近回复', value: ({ answeredAt }) => (answeredAt === null ? '还没有回复' : showTime(answeredAt)) },
  {
    key: 'state',
    title: '状态',
    width: 150,
    value: ({ state, red, closedOn }) => (
      <>
        {red && <Tag color="error">红牌</Tag>}
        <Tag color={state === 'open' ? 'blue' : 'default'}>{state === 'closed' ? `${showDay(closedOn)}办结` : SUPERVISION_STATES[state]}</Tag>
      </>
    ),
  },
];
