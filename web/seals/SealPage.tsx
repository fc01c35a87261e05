import { useParams } from 'react-router';
import { api } from '../api/index.ts';
import { AssessmentFrame } from '../assessments/index.ts';
import { Answer, Panel } from '../shared/index.ts';
import { OpenMatters } from './OpenMatters.tsx';
import { Publishing } from './Publishing.tsx';
import { SealButton } from './SealButton.tsx';
import css from './SealPage.module.css';
import { SealSheet } from './SealSheet.tsx';
import type { Seals } from './types.ts';

/** From what is still open to the seal, and from the seal to the public page. */
export default function SealPage() {
  const assessmentId = Number(useParams().assessmentId);
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/seals', { params: { path: { assessmentId } } });
  return (
    <AssessmentFrame>
      {({ title, version }) => (
        <Answer query={query}>
          {(seals: Seals) => {
            const [newest] = seals.seals;
            const standing = seals.sealedAt === null ? undefined : newest;
            const past = seals.seals.filter((seal) => seal !== standing);
            return (
              <>
                {standing ? (
                  <Panel title="现行的封存结果">
                    <SealSheet assessmentId={assessmentId} version={version} title={title} seal={standing} mayReopen={seals.may.reopen} />
                  </Panel>
                ) : (
                  <Panel title="封存前的核对" extra={<SealButton assessmentId={assessmentId} version={version} title={title} seals={seals} />}>
                    <OpenMatters assessmentId={assessmentId} matters={seals.matters} />
                    <p className={css.soft}>
                      将封存 {seals.units} 个单位的核定结果和 {seals.facts} 条计分事实，连同细则正文、口径、不适用条款、人工核定和并列决定。
                      {seals.may.why}
                    </p>
                  </Panel>
                )}
                {standing && (
                  <Panel title="公布">
                    <Publishing assessmentId={assessmentId} title={title} seal={standing} seals={seals} />
                  </Panel>
                )}
                {past.length > 0 && (
                  <Panel title="以前的封存">
                    {past.map((seal) => (
                      <SealSheet key={seal.id} assessmentId={assessmentId} version={version} title={title} seal={seal} mayReopen={false} />
                    ))}
                  </Panel>
                )}
              </>
            );
          }}
        </Answer>
      )}
    </AssessmentFrame>
  );
}
