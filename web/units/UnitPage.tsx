import { Descriptions } from 'antd';
import { Link, useParams } from 'react-router';
import { api, useMay } from '../api/index.ts';
import { RecordHistory } from '../audit/index.ts';
import { Answer, PageHeader, Panel, showDay, showTime } from '../shared/index.ts';
import { UnitActions } from './UnitActions.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { UnitState } from './UnitState.tsx';
import { LABELS, LEVELS, type Unit } from './words.ts';

/** One unit: what it is, what stands below it, what happened to it. */
export default function UnitPage() {
  const unitId = Number(useParams().unitId);
  const unit = api.useQuery('get', '/api/v1/units/{unitId}', { params: { path: { unitId } } });
  const may = useMay('units.write');
  const mayReadLog = useMay('audit.read');
  return (
    <Answer query={unit}>
      {(data) => (
        <>
          <PageHeader title={data.name} tags={<UnitState unit={data} />} actions={may && <UnitActions unit={data} />} />
          <Facts unit={data} />
          <UnitHistory unitId={unitId} />
          {mayReadLog && <RecordHistory topic="units" record={String(unitId)} />}
        </>
      )}
    </Answer>
  );
}

function Facts({ unit }: { readonly unit: Unit }) {
  const children = api.useQuery('get', '/api/v1/units', { params: { query: { parentId: unit.id, size: 1 } } });
  const count = children.data?.total ?? 0;
  return (
    <Panel title="基本情况" extra={count > 0 && <Link to={`/units?under=${unit.id}`}>下级单位 {count} 个</Link>}>
      <Descriptions
        column={{ xs: 1, sm: 1, md: 2, lg: 3 }}
        items={[
          { key: 'code', label: LABELS.code, children: <span className="figures">{unit.code ?? '—'}</span> },
          { key: 'level', label: LABELS.level, children: LEVELS[unit.level] },
          {
            key: 'parent',
            label: LABELS.parentId,
            children: unit.parentId === null ? '—' : <Link to={`/units/${unit.parentId}`}>{unit.parentName}</Link>,
          },
          { key: 'kind', label: LABELS.kind, children: unit.kind || '—' },
          { key: 'group', label: LABELS.group, children: unit.group || '—' },
          { key: 'days', label: '启用', children: activeDays(unit) },
          ...(unit.marketDays === '' ? [] : [{ key: 'market', label: LABELS.marketDays, children: unit.marketDays }]),
          ...(unit.mergedInto === null
            ? []
            : [{ key: 'merged', label: '并入', children: <Link to={`/units/${unit.mergedInto}`}>{unit.mergedIntoName}</Link> }]),
          { key: 'updated', label: '最近修改', children: showTime(unit.updatedAt) },
        ]}
      />
    </Panel>
  );
}

function activeDays({ activeFrom, activeTo }: Unit): string {
  if (activeFrom === null && activeTo === null) return '一直启用';
  return `${activeFrom === null ? '' : `${showDay(activeFrom)}起`}${activeTo === null ? '' : `${activeFrom === null ? '' : '，'}到${showDay(activeTo)}`}`;
}
