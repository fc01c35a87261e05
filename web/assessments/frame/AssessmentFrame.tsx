import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, Mark, PageHeader } from '../../shared/index.ts';
import { StageTag } from '../StageTag.tsx';
import type { Assessment } from '../types.ts';
import { showPeriod } from '../words.ts';
import { Parts } from './Parts.tsx';

interface AssessmentFrameProps {
  /** Buttons at the right of the heading. */
  readonly actions?: (assessment: Assessment) => ReactNode;
  readonly children: (assessment: Assessment) => ReactNode;
}

/** Around every part of one assessment: its name and stage, and the way to its other parts. */
export function AssessmentFrame({ actions, children }: AssessmentFrameProps) {
  const assessmentId = Number(useParams().assessmentId);
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}', { params: { path: { assessmentId } } });
  return (
    <Answer query={query}>
      {(assessment) => (
        <>
          <PageHeader title={assessment.title} tags={<Tags {...assessment} />} intro={introOf(assessment)} actions={actions?.(assessment)} />
          <Parts assessmentId={assessmentId} />
          {children(assessment)}
        </>
      )}
    </Answer>
  );
}

const introOf = (assessment: Assessment): string =>
  [assessment.authorityName, showPeriod(assessment), `${assessment.unitCount} 个单位`].filter(Boolean).join(' · ');

function Tags({ stage, frozenAt, sealedAt }: Assessment) {
  return (
    <>
      <StageTag stage={stage} />
      {frozenAt !== null && sealedAt === null && (
        <Mark tone="plain" icon={<LockOutlined />}>
          细则已冻结
        </Mark>
      )}
      {sealedAt !== null && (
        <Mark tone="good" icon={<LockOutlined />}>
          结果已封存
        </Mark>
      )}
    </>
  );
}
