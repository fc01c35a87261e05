import { Alert, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { showTime, useReason, useTell } from '../../shared/index.ts';
import type { Overview, Tie } from '../types.ts';
import { TieDialog } from './TieDialog.tsx';
import css from './Ties.module.css';

interface TiesProps {
  readonly assessmentId: number;
  readonly overview: Overview;
}

/** Ties at a quota: what stands open, what was decided and why. */
export function Ties({ assessmentId, overview: { ties, rights } }: TiesProps) {
  const [deciding, setDeciding] = useState<Tie>();
  if (ties.length === 0) return null;
  return (
    <section className={css.ties} aria-label="名额线上的并列">
      {ties.map((tie) => (
        <Alert
          key={`${tie.selection} ${tie.pool}`}
          type={tie.decision ? 'info' : 'warning'}
          showIcon
          title={titleOf(tie)}
          description={<Said tie={tie} />}
          action={rights.decide && <Actions assessmentId={assessmentId} tie={tie} onDecide={() => setDeciding(tie)} />}
        />
      ))}
      {deciding && <TieDialog assessmentId={assessmentId} tie={deciding} onClose={() => setDeciding(undefined)} />}
    </section>
  );
}

const titleOf = ({ selection, pool, left, units, score, decision }: Tie): string =>
  `${pool}“${selection}”：${units.length} 家同为 ${score} 分，${decision ? '已经决定' : `只剩 ${left} 个名额，等待决定`}`;

function Said({ tie: { units, decision, stale } }: { readonly tie: Tie }) {
  const chosen = units.filter((unit) => unit.chosen).map(({ name }) => name);
  return (
    <>
      <p className={css.units}>{units.map(({ name }) => name).join('、')}</p>
      {decision && (
        <p className={css.units}>
          {chosen.length > 0 ? `入选：${chosen.join('、')}` : '均不入选'}。理由：{decision.reason}（{decision.decidedByName ?? '系统'}，
          {showTime(decision.decidedAt)}）
        </p>
      )}
      {stale && <p className={css.stale}>此前的决定是对另外的单位作出的，得分变动后不再适用，请重新决定。</p>}
    </>
  );
}

function Actions({ assessmentId, tie, onDecide }: { readonly assessmentId: number; readonly tie: Tie; readonly onDecide: () => void }) {
  const revoke = api.useMutation('post', '/api/v1/assessments/{assessmentId}/ties/revoke');
  const ask = useReason();
  const tell = useTell();
  const takeBack = async () => {
    const reason = await ask({ title: '撤销这个决定？', then: '名额重新空出，等待决定。', verb: '撤销', danger: true });
    if (reason === undefined) return;
    const body = { selection: tie.selection, tied: tie.units.map(({ unitId }) => unitId), reason };
    revoke.mutate({ params: { path: { assessmentId } }, body }, { onSuccess: () => tell.done('已撤销'), onError: tell.problem });
  };
  return tie.decision ? (
    <Button size="small" loading={revoke.isPending} onClick={takeBack}>
      撤销决定
    </Button>
  ) : (
    <Button size="small" type="primary" onClick={onDecide}>
      作出决定
    </Button>
  );
}
