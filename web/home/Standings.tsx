import { Link } from 'react-router';
import { StageTag, showPeriod, stepsOf } from '../assessments/index.ts';
import { EmptyState, Panel, StageSteps } from '../shared/index.ts';
import css from './Standings.module.css';
import type { Standing } from './types.ts';

interface StandingsProps {
  readonly assessments: readonly Standing[];
  readonly others: number;
}

/** Where each assessment stands in its year. */
export function Standings({ assessments, others }: StandingsProps) {
  if (assessments.length === 0) {
    return (
      <Panel title="考核进度">
        <EmptyState title="没有进行中的考核" next="考核开始自查后，与您有关的会显示在这里。" />
      </Panel>
    );
  }
  return (
    <Panel title="考核进度" extra={others > 0 && <Link to="/assessments">还有 {others} 个</Link>}>
      {assessments.map((assessment) => (
        <article key={assessment.id} className={css.one}>
          <h3 className={css.title}>
            <Link to={`/assessments/${assessment.id}`}>{assessment.title}</Link> <StageTag stage={assessment.stage} />
          </h3>
          <p className={css.about}>
            {[assessment.authorityName, showPeriod(assessment), `${assessment.unitCount} 个单位`].filter(Boolean).join(' · ')}
          </p>
          <StageSteps stages={stepsOf(assessment.stages)} current={assessment.stage} />
        </article>
      ))}
    </Panel>
  );
}
