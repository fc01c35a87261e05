import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { api } from '../../api/index.ts';
import { type Assessment, AssessmentFrame } from '../../assessments/index.ts';
import { Answer } from '../../shared/index.ts';
import { useView, ViewSwitch } from '../ViewSwitch.tsx';
import { Charts } from './Charts.tsx';
import { Figures } from './Figures.tsx';
import { Findings } from './Findings.tsx';
import css from './StandingsPage.module.css';
import { StandingsTable } from './StandingsTable.tsx';
import { Ties } from './Ties.tsx';

/** Who stands where, what is still open, and how the points are spread. */
export default function StandingsPage() {
  const actions = () => (
    <>
      <ViewSwitch />
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        打印
      </Button>
    </>
  );
  return <AssessmentFrame actions={actions}>{(assessment) => <Standings assessment={assessment} />}</AssessmentFrame>;
}

function Standings({ assessment }: { readonly assessment: Assessment }) {
  const view = useView();
  const params = { path: { assessmentId: assessment.id }, query: { view } };
  const overview = api.useQuery('get', '/api/v1/assessments/{assessmentId}/standings/overview', { params });
  return (
    <Answer query={overview}>
      {(data) => (
        <div className={css.page}>
          <Figures overview={data} />
          <Ties assessmentId={assessment.id} overview={data} />
          <StandingsTable assessmentId={assessment.id} overview={data} />
          {data.units > 1 && <Charts assessmentId={assessment.id} overview={data} />}
          <Findings overview={data} />
        </div>
      )}
    </Answer>
  );
}
