import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/index.ts';
import { Markdown } from '../regulations/index.ts';
import { InspectionForm } from '../reviews/index.ts';
import { Answer, Panel } from '../shared/index.ts';
import css from './Sign.module.css';
import type { Consequences, SignDetail } from './words.ts';

type Assessment = Consequences['assessments'][number];

/** Where a confirmed one may count. Nothing counts by itself: an inspector records it under a clause that he answers for. */
export function Clauses({ sign }: { readonly sign: SignDetail }) {
  const clauses = api.useQuery('get', '/api/v1/signs/{suspicionId}/clauses', { params: { path: { suspicionId: sign.id } } });
  return (
    <Answer query={clauses}>
      {({ assessments }) =>
        assessments.length === 0 ? (
          <Panel title="细则怎么说">
            <p className={css.soft}>{sign.unitName}不在正在进行的考核里，认定只作记录。</p>
          </Panel>
        ) : (
          assessments.map((assessment) => <InAssessment key={assessment.id} assessment={assessment} sign={sign} />)
        )
      }
    </Answer>
  );
}

function InAssessment({ assessment: { id, title, clauses, recordable }, sign }: { readonly assessment: Assessment; readonly sign: SignDetail }) {
  const [recording, setRecording] = useState<{ readonly fact: string | undefined }>();
  const named = clauses.flatMap(({ facts }) => facts.filter(({ name, may }) => may && recordable.includes(name)));
  const note = `录入线索 ${sign.id}（${sign.signTitle}）：${sign.decision}`.slice(0, 1000);
  return (
    <Panel title={`细则怎么说：${title}`}>
      {clauses.length === 0 && <p className={css.soft}>细则的条文没有直接说到这种情况。</p>}
      {clauses.map((clause) => (
        <section key={`${clause.number} ${clause.title}`} className={css.clause}>
          <h3>
            {clause.number} {clause.title}
            {clause.points && `（${clause.points} 分）`}
          </h3>
          <Markdown text={clause.markdown} />
          <ul>
            {clause.facts.map(({ name, source, may }) => (
              <li key={name}>
                {name}：由{source}
                {source === '考核组' ? '评定；考核组在“录入线索”里看得到这条认定，供评定时参看。' : may ? '登记。' : '登记，您现在不能登记。'}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={css.buttons}>
        {named.map(({ name }) => (
          <Button key={name} type="primary" onClick={() => setRecording({ fact: name })}>
            登记“{name}”
          </Button>
        ))}
        {recordable.length > 0 && (
          <Button onClick={() => setRecording({ fact: undefined })}>{named.length > 0 ? '登记别的督查记录' : '登记督查记录'}</Button>
        )}
        <Link to={`/assessments/${id}/inspections?unitId=${sign.unitId}`}>看这个单位的督查记录</Link>
      </div>
      {recordable.length > 0 && <p className={css.soft}>登记后按细则计分；登记什么、几件次，由您决定。</p>}
      <InspectionForm
        assessmentId={id}
        open={recording && { unitId: sign.unitId, unitName: sign.unitName, fact: recording.fact, note }}
        facts={recordable}
        onClose={() => setRecording(undefined)}
      />
    </Panel>
  );
}
