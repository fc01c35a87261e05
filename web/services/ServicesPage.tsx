import { BarChartOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { RecountNotice } from '../cases/index.ts';
import { type Column, DataTable, oneOf, PageHeader, today, useList, whole, yes } from '../shared/index.ts';
import { UnitFilter } from '../units/index.ts';
import { ServiceForm } from './ServiceForm.tsx';
import { KINDS, ONLINE_OPTIONS, optionsOf, PRESENCES, type Service, showLimit, tooLong } from './words.ts';

const FILTERS = {
  under: whole,
  kind: oneOf('promised', 'immediate'),
  presence: oneOf('entered', 'absent', 'secret', 'no space', 'unknown'),
  online: whole,
  ended: yes,
};

/** All services: what people may apply for, within which limits. */
export default function ServicesPage() {
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const may = useMay('services.write');
  const list = useList({ filters: FILTERS, sort: 'unitName,name' });
  const services = api.useQuery('get', '/api/v1/services', { params: { query: list.query } });
  const bring = (
    <Button icon={<ImportOutlined />} onClick={() => navigate('/services/import')}>
      从 Excel 导入
    </Button>
  );
  return (
    <>
      <PageHeader
        title="事项目录"
        intro="政务服务事项及其时限、网办和入驻情况。办件的到期日按这里的承诺时限计算。"
        actions={
          <>
            <Button icon={<BarChartOutlined />} onClick={() => navigate(`/services/figures${list.query.under ? `?under=${list.query.under}` : ''}`)}>
              事项指标
            </Button>
            {may && bring}
            {may && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                新增
              </Button>
            )}
          </>
        }
      />
      <RecountNotice />
      <UnitFilter list={list} />
      <DataTable
        label="事项列表"
        list={list}
        query={services}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="事项名称或实施编码"
        filters={[
          { name: 'kind', label: '办件类型', options: optionsOf(KINDS) },
          { name: 'presence', label: '入驻情况', options: optionsOf(PRESENCES) },
          { name: 'online', label: '网办深度', options: ONLINE_OPTIONS },
          { name: 'ended', label: '只看在用', options: [{ value: 'true', label: '包括已失效' }] },
        ]}
        exportFrom="/api/v1/services/export"
        empty={{
          title: '还没有事项',
          next: may ? '从政务服务平台导出实施清单，直接导入即可；列名不同也能识别。' : '请联系管理员导入事项目录。',
          action: may && bring,
        }}
      />
      <ServiceForm open={adding} onClose={() => setAdding(false)} unitId={list.query.under} />
    </>
  );
}

const COLUMNS: readonly Column<Service>[] = [
  {
    key: 'name',
    title: '事项名称',
    sort: true,
    phone: 'title',
    value: (service) => (
      <>
        <Link to={`/services/${service.id}`}>{service.name}</Link> {service.to !== null && service.to < today() && <Tag>已失效</Tag>}
      </>
    ),
  },
  { key: 'unitName', title: '单位', sort: true, value: ({ unitName }) => unitName },
  { key: 'kind', title: '办件类型', sort: true, width: 96, value: ({ kind }) => KINDS[kind] },
  { key: 'statutory', title: '法定时限', width: 104, value: ({ statutory }) => showLimit(statutory) },
  {
    key: 'promised',
    title: '承诺时限',
    width: 104,
    value: (service) => (
      <>
        {showLimit(service.promised)} {tooLong(service) && <Tag color="error">长于法定</Tag>}
      </>
    ),
  },
  { key: 'onlineLevel', title: '网办深度', sort: true, width: 96, figures: true, value: ({ onlineLevel }) => onlineLevel ?? '—' },
  { key: 'presence', title: '入驻情况', sort: true, width: 104, value: ({ presence }) => PRESENCES[presence] },
  { key: 'code', title: '实施编码', sort: true, phone: 'hide', value: ({ code }) => <span className="figures">{code}</span> },
];
