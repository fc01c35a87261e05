import { Tag } from 'antd';
import { Link } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { type Column, DataTable, day, oneOf, PageHeader, text, useList, whole } from '../shared/index.ts';
import { UnitFilter } from '../units/index.ts';
import { DrillNotice } from './DrillNotice.tsx';
import { LEVEL_COLOURS, LEVELS, optionsOf, type RatingItem } from './words.ts';

const YES_NO = oneOf('yes', 'no');
const FILTERS = {
  under: whole,
  serviceId: whole,
  level: oneOf('5', '4', '3', '2', '1', '0'),
  poor: YES_NO,
  corrected: YES_NO,
  excluded: YES_NO,
  from: day,
  to: day,
  indicator: text,
  part: oneOf('numerator', 'denominator'),
  fromMonth: text,
  toMonth: text,
};

/** Ratings (好差评): all, or those behind an indicator. */
export default function RatingsPage() {
  const may = useMay('cases.import');
  const list = useList({ filters: FILTERS, sort: '-at' });
  const ratings = api.useQuery('get', '/api/v1/ratings', { params: { query: list.query } });
  return (
    <>
      <PageHeader title="评价" intro="从业务系统导入的好差评。“不满意”和“非常不满意”是差评，要整改、回访；经复核剔除的和未评价的不计入满意率。" />
      <DrillNotice query={list.query} what="评价" onLeave={list.set} />
      <UnitFilter list={list} />
      <DataTable
        label="评价列表"
        list={list}
        query={ratings}
        rowKey={({ unitId, key }) => `${unitId}-${key}`}
        columns={COLUMNS}
        search="办件编号"
        filters={[
          { name: 'level', label: '评价等级', options: optionsOf(LEVELS).reverse() },
          { name: 'poor', label: '好评和差评', options: [{ value: 'yes', label: '只看差评' }] },
          {
            name: 'corrected',
            label: '整改',
            options: [
              { value: 'no', label: '没有整改' },
              { value: 'yes', label: '已整改' },
            ],
          },
          {
            name: 'excluded',
            label: '复核',
            options: [
              { value: 'yes', label: '复核剔除的' },
              { value: 'no', label: '没有剔除的' },
            ],
          },
          { name: 'from', label: '评价不早于' },
          { name: 'to', label: '评价不晚于' },
        ]}
        exportFrom="/api/v1/ratings/export"
        empty={{
          title: '还没有评价',
          next: may ? '从好差评系统导出评价，在“数据导入”里上传。' : '请联系管理员导入评价。',
          action: may && <Link to="/case-imports">去导入</Link>,
        }}
      />
    </>
  );
}

const COLUMNS: readonly Column<RatingItem>[] = [
  {
    key: 'number',
    title: '办件编号',
    sort: true,
    phone: 'title',
    value: ({ number }) => <span className="figures">{number || '没有写编号'}</span>,
  },
  {
    key: 'service',
    title: '事项',
    value: ({ serviceId, serviceName }) => (serviceId === null ? '—' : <Link to={`/services/${serviceId}`}>{serviceName}</Link>),
  },
  { key: 'unit', title: '单位', value: ({ unitName }) => unitName },
  { key: 'at', title: '评价时间', sort: true, value: ({ at }) => <span className="figures">{at.slice(0, 16)}</span> },
  {
    key: 'level',
    title: '等级',
    sort: true,
    width: 150,
    value: ({ level, levelName, excluded }) => (
      <>
        <Tag color={LEVEL_COLOURS[level] ?? 'default'}>{levelName}</Tag>
        {excluded && <Tag>复核剔除</Tag>}
      </>
    ),
  },
  { key: 'source', title: '来源', phone: 'hide', value: ({ source }) => source || '—' },
  {
    key: 'corrected',
    title: '整改完成',
    sort: true,
    value: ({ corrected, level }) => <span className="figures">{corrected?.slice(0, 10) ?? (level === 1 || level === 2 ? '没有整改' : '—')}</span>,
  },
];
