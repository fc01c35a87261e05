import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { AssessmentFrame } from '../../assessments/index.ts';
import { oneOf, Panel, text, useList } from '../../shared/index.ts';
import { toForm } from '../addresses.ts';
import { SheetDrawer } from '../sheet/SheetDrawer.tsx';
import { ProgressList } from './ProgressList.tsx';

const FILTERS = { state: oneOf('waiting', 'filling', 'submitted', 'returned'), kind: text, group: text };

/** How far every unit has come. Who has only one unit goes straight to its form. */
export default function ProgressPage() {
  const assessmentId = Number(useParams().assessmentId);
  const list = useList({ filters: FILTERS });
  const params = { path: { assessmentId }, query: list.query };
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/progress', { params });
  const mayRecord = useMay('facts.record');
  const [sheet, setSheet] = useState(false);
  const [only] = query.data?.items ?? [];
  if (only && query.data?.total === 1 && !list.narrowed && !mayRecord) return <Navigate replace to={toForm(assessmentId, only.unitId)} />;
  return (
    <AssessmentFrame
      actions={() =>
        mayRecord && (
          <Button icon={<FileExcelOutlined />} onClick={() => setSheet(true)}>
            Excel 批量填报
          </Button>
        )
      }
    >
      {({ title }) => (
        <Panel>
          <ProgressList assessmentId={assessmentId} list={list} query={query} states={query.data?.states} />
          <SheetDrawer open={sheet} onClose={() => setSheet(false)} title={`${title}：所有单位`} from={{ assessmentId }} />
        </Panel>
      )}
    </AssessmentFrame>
  );
}
