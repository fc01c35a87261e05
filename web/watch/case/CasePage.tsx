import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { Answer, EmptyState, PageHeader, Panel } from '../../shared/index.ts';
import { CaseState, showOverdue } from '../CaseState.tsx';
import { Due } from '../Due.tsx';
import type { CasePage as Data } from '../words.ts';
import { OpenForm } from './OpenForm.tsx';
import { SupervisionPanel } from './SupervisionPanel.tsx';

/** One case: its time limit, and all that was done to have it closed. */
export default function CasePage() {
  const { unitId, caseKey = '' } = useParams();
  const path = { unitId: Number(unitId), caseKey };
  const page = api.useQuery('get', '/api/v1/watch/units/{unitId}/cases/{caseKey}', { params: { path } });
  return <Answer query={page}>{(data) => <CaseSheet data={data} />}</Answer>;
}

function CaseSheet({ data }: { readonly data: Data }) {
  const { case: item, supervisions, suggestedDeadline } = data;
  const [opening, setOpening] = useState(false);
  const may = useMay('supervisions.write');
  const mayOpen = may && item.closed === null && item.overdueDays !== null && item.supervision === null;
  const begin = (
    <Button type="primary" onClick={() => setOpening(true)}>
      督办
    </Button>
  );
  return (
    <>
      <PageHeader title={item.number} intro={item.unitName} tags={<CaseState item={item} />} actions={mayOpen && begin} />
      <Panel title="时限">
        <Descriptions
          column={{ xs: 1, sm: 1, md: 2, lg: 3 }}
          items={[
            {
              key: 'service',
              label: '事项',
              children: item.serviceId === null ? '未写明' : <Link to={`/services/${item.serviceId}`}>{item.serviceName}</Link>,
            },
            { key: 'accepted', label: '受理', children: <span className="figures">{item.accepted}</span> },
            { key: 'due', label: '到期', children: <Due {...item} /> },
            { key: 'overdue', label: '超期', children: showOverdue(item.overdueDays) },
            { key: 'closed', label: '办结', children: <span className="figures">{item.closed ?? '—'}</span> },
          ]}
        />
      </Panel>
      {supervisions.length === 0 ? (
        <Panel title="督办">
          <EmptyState title="还没有督办" next={emptyWords(item)}>
            {mayOpen && begin}
          </EmptyState>
        </Panel>
      ) : (
        supervisions.map((one) => <SupervisionPanel key={one.id} supervision={one} overdue={item.overdueDays !== null} />)
      )}
      <OpenForm open={opening} onClose={() => setOpening(false)} item={item} suggestedDeadline={suggestedDeadline} />
    </>
  );
}

function emptyWords({ closed, overdueDays }: Data['case']): string {
  if (closed !== null) return '办件已经办结。';
  return overdueDays === null ? '超期以后，督查员可以在这里发起督办。' : '由督查员发起：写明要求和期限，单位回复办理情况。';
}
