import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { api, type Problem, problemOf } from '../api/index.ts';
import { Panel, showTime, useConfirm, useTell } from '../shared/index.ts';
import css from './Sign.module.css';
import type { SignDetail } from './words.ts';

/** What the unit says, asked for by an inspector before the decision. */
export function Statement({ sign }: { readonly sign: SignDetail }) {
  const { state, askedAt, askedBy, answer, answeredAt, answeredBy, may } = sign;
  if (askedAt === null && !(state === 'open' && may.decide)) return null;
  return (
    <Panel title="单位说明">
      {askedAt === null ? <Ask sign={sign} /> : <p className={css.soft}>{`${askedBy}于 ${showTime(askedAt)} 请${sign.unitName}说明。`}</p>}
      {answer !== '' && (
        <>
          <p className={css.text}>{answer}</p>
          <p className={css.soft}>{`${answeredBy}，${showTime(answeredAt)}`}</p>
        </>
      )}
      {askedAt !== null && answer === '' && !may.answer && <p className={css.soft}>单位还没有说明。</p>}
      {may.answer && <Answering sign={sign} />}
    </Panel>
  );
}

function Ask({ sign: { id: suspicionId, version, unitName } }: { readonly sign: SignDetail }) {
  const asking = api.useMutation('post', '/api/v1/signs/{suspicionId}/ask');
  const confirm = useConfirm();
  const tell = useTell();
  async function ask() {
    const sure = await confirm({
      title: `请${unitName}说明？`,
      then: '它的填报员会看到这条线索和办件，可以写明情况。之前他们看不到。',
      verb: '请单位说明',
    });
    if (sure)
      asking.mutate({ params: { path: { suspicionId } }, body: { version } }, { onSuccess: () => tell.done('已请单位说明'), onError: tell.problem });
  }
  return (
    <>
      <p className={css.soft}>还没有请单位说明；单位现在看不到这条线索。</p>
      <Button onClick={ask} loading={asking.isPending}>
        请单位说明
      </Button>
    </>
  );
}

function Answering({ sign: { id: suspicionId, version, answer } }: { readonly sign: SignDetail }) {
  const [text, setText] = useState(answer);
  const [problem, setProblem] = useState<Problem>();
  const saving = api.useMutation('put', '/api/v1/signs/{suspicionId}/answer');
  const tell = useTell();
  const save = () =>
    saving.mutate(
      { params: { path: { suspicionId } }, body: { version, text } },
      { onSuccess: () => tell.done('已说明'), onError: (thrown) => setProblem(problemOf(thrown)) },
    );
  return (
    <>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.detail} className={`${css.notice}`} />}
      <Input.TextArea
        aria-label="本单位的说明"
        rows={4}
        maxLength={2000}
        showCount
        value={text}
        onChange={({ target }) => setText(target.value)}
        placeholder="当时的情况、原因，能证明的材料在哪里"
      />
      <div className={css.buttons}>
        <Button type="primary" disabled={text.trim() === '' || text === answer} loading={saving.isPending} onClick={save}>
          {answer === '' ? '提交说明' : '修改说明'}
        </Button>
      </div>
    </>
  );
}
