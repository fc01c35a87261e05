import { Button, Descriptions, type DescriptionsProps, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { RecordHistory } from '../audit/index.ts';
import { RecountNotice } from '../cases/index.ts';
import { Answer, PageHeader, Panel, showDay, showTime, today } from '../shared/index.ts';
import { ServiceForm } from './ServiceForm.tsx';
import { JOINTS, KINDS, LABELS, ONLINE, PRESENCES, type Service, showLimit, tooLong } from './words.ts';

/** One service: what it is, and what happened to it. */
export default function ServicePage() {
  const serviceId = Number(useParams().serviceId);
  const [changing, setChanging] = useState(false);
  const service = api.useQuery('get', '/api/v1/services/{serviceId}', { params: { path: { serviceId } } });
  const may = useMay('services.write');
  const mayReadLog = useMay('audit.read');
  return (
    <Answer query={service}>
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            tags={data.to !== null && data.to < today() && <Tag>已失效</Tag>}
            actions={
              may && (
                <Button type="primary" onClick={() => setChanging(true)}>
                  修改
                </Button>
              )
            }
          />
          <RecountNotice serviceId={serviceId} />
          <Facts service={data} />
          {mayReadLog && <RecordHistory topic="services" record={String(serviceId)} />}
          <ServiceForm open={changing} service={data} onClose={() => setChanging(false)} />
        </>
      )}
    </Answer>
  );
}

function Facts({ service }: { readonly service: Service }) {
  const { onlineLevel, fee } = service;
  const items: DescriptionsProps['items'] = [
    { key: 'code', label: LABELS.code, children: <span className="figures">{service.code}</span> },
    { key: 'unit', label: LABELS.unitId, children: <Link to={`/units/${service.unitId}`}>{service.unitName}</Link> },
    { key: 'kind', label: LABELS.kind, children: KINDS[service.kind] },
    { key: 'statutory', label: LABELS.statutoryAmount, children: showLimit(service.statutory) },
    {
      key: 'promised',
      label: LABELS.promisedAmount,
      children: (
        <>
          {showLimit(service.promised)} {tooLong(service) && <Tag color="error">长于法定时限，请核对</Tag>}
        </>
      ),
    },
    { key: 'visits', label: LABELS.visits, children: service.visits === null ? '—' : `${service.visits} 次` },
    { key: 'online', label: LABELS.onlineLevel, children: onlineLevel === null ? '—' : ONLINE[onlineLevel] },
    { key: 'joint', label: LABELS.joint, children: JOINTS[service.joint] },
    { key: 'fee', label: LABELS.fee, children: fee === null ? '—' : fee ? '是' : '否' },
    { key: 'presence', label: LABELS.presence, children: PRESENCES[service.presence] },
    { key: 'valid', label: '有效期', children: validity(service) },
    { key: 'updated', label: '最近修改', children: showTime(service.updatedAt) },
  ];
  return (
    <Panel title="基本情况">
      <Descriptions column={{ xs: 1, sm: 1, md: 2, lg: 3 }} items={items} />
    </Panel>
  );
}

function validity({ from, to }: Service): string {
  if (from === null && to === null) return '一直有效';
  return `${from === null ? '' : `${showDay(from)}起`}${to === null ? '' : `${from === null ? '' : '，'}到${showDay(to)}`}`;
}
