import { Navigate, useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { AssessmentFrame } from '../../assessments/index.ts';
import { Answer, EmptyState } from '../../shared/index.ts';
import { toScorecard } from '../addresses.ts';
import { useView } from '../ViewSwitch.tsx';
import { Card } from './Card.tsx';

/** One unit's live scorecard: the regulation with the unit's points beside each clause. */
export default function ScorecardPage() {
  const unitId = useParams().unitId;
  return (
    <AssessmentFrame>
      {({ id, regulation }) =>
        unitId === undefined ? (
          <FirstUnit assessmentId={id} />
        ) : (
          <Scorecard assessmentId={id} unitId={Number(unitId)} versionId={regulation.versionId} />
        )
      }
    </AssessmentFrame>
  );
}

/** Without a unit in the address: a clerk's own, or the first there is. */
function FirstUnit({ assessmentId }: { readonly assessmentId: number }) {
  const units = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', {
    params: { path: { assessmentId }, query: { size: 1, sort: 'kind,group,name' } },
  });
  return (
    <Answer query={units}>
      {({ items: [first] }) =>
        first ? (
          <Navigate to={toScorecard(assessmentId, first.unitId)} replace />
        ) : (
          <EmptyState title="还没有考核对象" next="加入考核对象以后，这里显示每个单位的计分单。" />
        )
      }
    </Answer>
  );
}

interface ScorecardProps {
  readonly assessmentId: number;
  readonly unitId: number;
  readonly versionId: number;
}

function Scorecard({ assessmentId, unitId, versionId }: ScorecardProps) {
  const view = useView();
  const path = { assessmentId, unitId };
  const scorecard = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/scorecard', { params: { path, query: { view } } });
  const version = api.useQuery('get', '/api/v1/regulation-versions/{versionId}', { params: { path: { versionId } } });
  return (
    <Answer query={scorecard}>
      {(card) => (
        <Answer query={version}>
          {({ description }) =>
            description ? (
              <Card card={card} regulation={description} />
            ) : (
              <EmptyState title="细则打不开" next="请联系管理员在细则库中检查这个版本。" />
            )
          }
        </Answer>
      )}
    </Answer>
  );
}
