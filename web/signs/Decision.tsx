import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { api, type Problem, problemOf } from '../api/index.ts';
import { Panel, showTime, useReason, useTell } from '../shared/index.ts';
import css from './Sign.module.css';
import { type SignDetail, STATES } from './words.ts';

interface DecisionProps {
  readonly sign: SignDetail;
  /** Asks for the suspicion as it is now. */
  readonly refresh: () => unknown;
}

/** Dismissed or confirmed, by an inspector, with the reason; and taken back. */
export function Decision({ sign, refresh }: DecisionProps) {
  const decided = sign.decidedAt !== null;
  return (
    <Panel title="核查结论">
      {decided ? (
        <Decided sign={sign} />
      ) : sign.may.decide ? (
        <Deciding sign={sign} refresh={refresh} />
      ) : (
        <p className={css.soft}>还没有结论。{sign.may.why}</p>
      )}
    </Panel>
  );
}

function Deciding({ sign: { id: suspicionId, version }, refresh }: DecisionProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const deciding = api.useMutation('post', '/api/v1/signs/{suspicionId}/decision');
  const tell = useTell();
  const decide = (verdict: 'dismissed' | 'confirmed') =>
    deciding.mutate(
      { params: { path: { suspicionId } }, body: { version, verdict, text } },
      {
        onSuccess: () => tell.done(STATES[verdict]),
        onError: (thrown) => {
          setProblem(problemOf(thrown));
          refresh();
        },
      },
    );
  const nothing = text.trim() === '';
  return (
    <>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.detail} className={`${css.notice}`} />}
      <p className={css.soft}>排除：不是虚假录入，写明理由。认定：确有虚假录入，写明查实的情况。两者都不改变得分。</p>
      <Input.TextArea
        aria-label="理由或认定的情况"
        rows={4}
        maxLength={2000}
        showCount
        value={text}
        onChange={({ target }) => setText(target.value)}
        placeholder="看了哪些办件、问了谁、有什么凭据"
      />
      <div className={css.buttons}>
        <Button type="primary" disabled={nothing} loading={deciding.isPending} onClick={() => decide('confirmed')}>
          认定
        </Button>
        <Button disabled={nothing} loading={deciding.isPending} onClick={() => decide('dismissed')}>
          排除
        </Button>
      </div>
    </>
  );
}

function Decided({ sign }: { readonly sign: SignDetail }) {
  const { id: suspicionId, version, state, decision, decidedBy, decidedAt, decidedCount, grown, count, may } = sign;
  const reopening = api.useMutation('post', '/api/v1/signs/{suspicionId}/reopen');
  const askReason = useReason();
  const tell = useTell();
  async function reopen() {
    const reason = await askReason({
      title: '重新核查？',
      then: '现在的结论撤回，留在经过里；已经登记的督查记录不受影响，要撤回请到督查记录。',
      verb: '重新核查',
    });
    if (reason)
      reopening.mutate(
        { params: { path: { suspicionId } }, body: { version, reason } },
        { onSuccess: () => tell.done('可以重新核查了'), onError: tell.problem },
      );
  }
  return (
    <>
      {grown > 0 && (
        <Alert
          type="warning"
          showIcon
          className={`${css.notice}`}
          title={`作出结论时是 ${decidedCount} 件，现在是 ${count} 件`}
          description={may.decide ? '新增的办件还没有核查过；如果情况不同，请重新核查。' : '新增的办件还没有核查过。'}
        />
      )}
      <p className={css.text}>
        <b>{STATES[state]}</b>：{decision}
      </p>
      <p className={css.soft}>{`${decidedBy}，${showTime(decidedAt)}`}</p>
      {may.decide && (
        <Button onClick={reopen} loading={reopening.isPending}>
          重新核查
        </Button>
      )}
      {may.why && <p className={css.soft}>{may.why}</p>}
    </>
  );
}
