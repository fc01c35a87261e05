import { Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { type Column, DataTable, day, oneOf, PageHeader, showDay, text, useList, whole } from '../shared/index.ts';
import { UnitFilter } from '../units/index.ts';
import { caseAddress } from '../watch/index.ts';
import { DrillNotice } from './DrillNotice.tsx';
import { APPLICANTS, type CaseItem, CHANNELS, optionsOf, STATE_COLOURS, STATES } from './words.ts';

const FILTERS = {
  under: whole,
  serviceId: whole,
  channel: oneOf('window', 'online', 'self-service'),
  applicant: oneOf('person', 'organisation'),
  state: oneOf('open', 'closed', 'overdue-open', 'late', 'on-time'),
  from: day,
  to: day,
  indicator: text,
  part: oneOf('numerator', 'denominator'),
  fromMonth: text,
  toMonth: text,
};

/** Cases: all, or those behind an indicator. */
export default function CasesPage() {
  const may = useMay('cases.import');
  const list = useList({ filters: FILTERS, sort: '-accepted' });
  const cases = api.useQuery('get', '/api/v1/cases', { params: { query: list.query } });
  return (
    <>
      <PageHeader title="办件" intro="从业务系统导入的办件。到期日按事项的承诺时限和工作日历计算；申请人姓名、证件号和电话不保存。" />
      <DrillNotice query={list.query} what="办件" onLeave={list.set} />
      <UnitFilter list={list} />
      <DataTable
        label="办件列表"
        list={list}
        query={cases}
        rowKey={({ unitId, key }) => `${unitId}-${key}`}
        columns={COLUMNS}
        search="办件编号"
        filters={[
          { name: 'state', label: '状态', options: optionsOf(STATES) },
          { name: 'channel', label: '渠道', options: optionsOf(CHANNELS).filter(({ value }) => value !== 'unknown') },
          { name: 'applicant', label: '申请人', options: optionsOf(APPLICANTS).filter(({ value }) => value !== 'unknown') },
          { name: 'from', label: '受理不早于' },
          { name: 'to', label: '受理不晚于' },
        ]}
        exportFrom="/api/v1/cases/export"
        empty={{
          title: '还没有办件',
          next: may ? '从业务系统导出办件，在“数据导入”里上传。' : '请联系管理员导入办件。',
          action: may && <Link to="/case-imports">去导入</Link>,
        }}
      />
    </>
  );
}

const COLUMNS: readonly Column<CaseItem>[] = [
  {
    key: 'number',
    title: '办件编号',
    sort: true,
    phone: 'title',
    value: ({ unitId, key, number }) => (
      <Link className="figures" to={caseAddress(unitId, key)}>
        {number}
      </Link>
    ),
  },
  {
    key: 'service',
    title: '事项',
    value: ({ serviceId, serviceName }) => (serviceId === null ? '—' : <Link to={`/services/${serviceId}`}>{serviceName}</Link>),
  },
  { key: 'unit', title: '单位', value: ({ unitName }) => unitName },
  { key: 'channel', title: '渠道', width: 76, value: ({ channel }) => CHANNELS[channel] },
  { key: 'accepted', title: '受理', sort: true, value: ({ accepted }) => <span className="figures">{accepted.slice(0, 16)}</span> },
  {
    key: 'due',
    title: '到期',
    sort: true,
    value: ({ due, provisional }) => (
      <>
        {showDay(due)}{' '}
        {provisional && (
          <Tooltip title="涉及的日子还没有放假安排，公布后可能变化">
            <Tag>暂定</Tag>
          </Tooltip>
        )}
      </>
    ),
  },
  { key: 'closed', title: '办结', sort: true, value: ({ closed }) => <span className="figures">{closed?.slice(0, 16) ?? '—'}</span> },
  { key: 'used', title: '用时', sort: true, figures: true, width: 96, value: ({ used }) => (used === null ? '—' : `${used} 工作日`) },
  { key: 'state', title: '状态', width: 110, value: ({ state }) => <Tag color={STATE_COLOURS[state]}>{STATES[state]}</Tag> },
];
