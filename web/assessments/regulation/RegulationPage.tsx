import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../api/index.ts';
import { Document, Summary, toDocument } from '../../regulations/index.ts';
import { Answer, EmptyState, Panel } from '../../shared/index.ts';
import { AssessmentFrame } from '../frame/AssessmentFrame.tsx';
import type { Assessment } from '../types.ts';

/** The regulation that the assessment runs on, as people read it. */
export default function RegulationPage() {
  return <AssessmentFrame>{(assessment) => <Regulation {...assessment} />}</AssessmentFrame>;
}

function Regulation({ regulation: { versionId, number }, frozenAt }: Assessment) {
  const navigate = useNavigate();
  const version = api.useQuery('get', '/api/v1/regulation-versions/{versionId}', { params: { path: { versionId } } });
  return (
    <Answer query={version}>
      {({ description }) =>
        description ? (
          <>
            <Panel
              title={`第 ${number} 版${frozenAt ? '（已冻结）' : ''}`}
              extra={
                <Button type="link" onClick={() => navigate(toDocument(versionId))}>
                  在细则库中查看
                </Button>
              }
            >
              <Summary regulation={description} />
            </Panel>
            <Panel title="正文">
              <Document regulation={description} findings={[]} />
            </Panel>
          </>
        ) : (
          <EmptyState title="细则打不开" next="请联系管理员在细则库中检查这个版本。" />
        )
      }
    </Answer>
  );
}
