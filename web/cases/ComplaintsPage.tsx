import { Tag } from 'antd';
import { Link } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { type Column, DataTable, day, oneOf, PageHeader, text, useList, whole } from '../shared/index.ts';
import { UnitFilter } from '../units/index.ts';
import { DrillNotice } from './DrillNotice.tsx';
import type { ComplaintItem } from './words.ts';

const YES_NO = oneOf('yes', 'no');
const FILTERS = {
  under: whole,
  serviceId: whole,
  valid: YES_NO,
  closed: YES_NO,
  from: day,
  to: day,
  indicator: text,
  part: oneOf('numerator', 'denominator'),
  fromMonth: text,
  toMonth: text,
};

/** Complaints (投诉): all, or those behind an indicator. */
export default function ComplaintsPage() {
  const may = useMay('cases.import');
  const list = useList({ filters: FILTERS, sort: '-at' });
  const complaints = api.useQuery('get', '/api/v1/complaints', { params: { query: list.query } });
  return (
    <>
      <PageHeader title="投诉" intro="从投诉渠道导入的投诉工单。查实的是有效投诉；投诉人的姓名和电话不保存。" />
      <DrillNotice query={list.query} what="投诉" onLeave={list.set} />
      <UnitFilter list={list} />
      <DataTable
        label="投诉列表"
        list={list}
        query={complaints}
        rowKey={({ unitId, key }) => `${unitId}-${key}`}
        columns={COLUMNS}
        search="投诉编号"
        filters={[
          {
            name: 'valid',
            label: '是否有效',
            options: [
              { value: 'yes', label: '有效投诉' },
              { value: 'no', label: '没有查实' },
            ],
          },
          {
            name: 'closed',
            label: '办理',
            options: [
              { value: 'no', label: '没有办结' },
              { value: 'yes', label: '已办结' },
            ],
          },
          { name: 'from', label: '投诉不早于' },
          { name: 'to', label: '投诉不晚于' },
        ]}
        exportFrom="/api/v1/complaints/export"
        empty={{
          title: '还没有投诉',
          next: may ? '从投诉渠道导出工单，在“数据导入”里上传。' : '有投诉时，由管理员导入。',
          action: may && <Link to="/case-imports">去导入</Link>,
        }}
      />
    </>
  );
}

const COLUMNS: readonly Column<ComplaintItem>[] = [
  {
    key: 'number',
    title: '投诉编号',
    sort: true,
    phone: 'title',
    value: ({ number }) => <span className="figures">{number || '没有写编号'}</span>,
  },
  { key: 'unit', title: '单位', value: ({ unitName }) => unitName },
  {
    key: 'service',
    title: '事项',
    value: ({ serviceId, serviceName }) => (serviceId === null ? '—' : <Link to={`/services/${serviceId}`}>{serviceName}</Link>),
  },
  { key: 'at', title: '投诉时间', sort: true, value: ({ at }) => <span className="figures">{at.slice(0, 16)}</span> },
  { key: 'valid', title: '是否有效', width: 110, value: ({ valid }) => <Tag color={valid ? 'error' : 'default'}>{valid ? '有效' : '没有查实'}</Tag> },
  {
    key: 'closed',
    title: '办结',
    sort: true,
    value: ({ closed }) => (closed === null ? <Tag color="processing">没有办结</Tag> : <span className="figures">{closed.slice(0, 16)}</span>),
  },
];
