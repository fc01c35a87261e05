import { LockOutlined } from '@ant-design/icons';
import { Tabs, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, PageHeader } from '../../shared/index.ts';
import { PARTS, type Part, toAssessment } from '../addresses.ts';
import { StageTag } from '../StageTag.tsx';
import type { Assessment } from '../types.ts';
import { showPeriod } from '../words.ts';

interface AssessmentFrameProps {
  readonly part: Part;
  /** Buttons at the right of the heading. */
  readonly actions?: (assessment: Assessment) => ReactNode;
  readonly children: (assessment: Assessment) => ReactNode;
}

/** Around every part of one assessment: its name and stage, and the way to its other parts. */
export function AssessmentFrame({ part, actions, children }: AssessmentFrameProps) {
  const assessmentId = Number(useParams().assessmentId);
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}', { params: { path: { assessmentId } } });
  return (
    <Answer query={query}>
      {(assessment) => (
        <>
          <PageHeader title={assessment.title} tags={<Tags {...assessment} />} intro={introOf(assessment)} actions={actions?.(assessment)} />
          <Tabs
            activeKey={part || 'overview'}
            onChange={(key) => navigate(toAssessment(assessmentId, key === 'overview' ? '' : (key as Part)))}
            items={(Object.keys(PARTS) as Part[]).map((key) => ({ key: key || 'overview', label: PARTS[key] }))}
          />
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
      {frozenAt !== null && sealedAt === null && <Tag icon={<LockOutlined />}>细则已冻结</Tag>}
      {sealedAt !== null && (
        <Tag icon={<LockOutlined />} color="green">
          结果已封存
        </Tag>
      )}
    </>
  );
}
