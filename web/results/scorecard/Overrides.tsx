import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { showTime, useReason, useTell } from '../../shared/index.ts';
import type { Override, Scorecard, ScoredRule } from '../types.ts';
import css from './Detail.module.css';
import { OverrideDialog } from './OverrideDialog.tsx';

interface OverridesProps {
  readonly card: Scorecard;
  readonly rule: ScoredRule;
}

/** Points that people decided in place of computed ones: they show for ever, those taken back too. */
export function Overrides({ card, rule }: OverridesProps) {
  const [open, setOpen] = useState(false);
  const { overrides } = rule;
  const standing = overrides.find(({ revokedAt }) => revokedAt === null);
  const may = card.rights.override && card.view === 'official';
  if (overrides.length === 0 && !may) return null;
  return (
    <>
      <h3 className={css.title}>人工核定</h3>
      <ul className={css.lines}>
        {overrides.map((one) => (
          <li key={one.id}>{said(one)}</li>
        ))}
      </ul>
      {may && (
        <div className="no-print">
          <Button size="small" onClick={() => setOpen(true)}>
            {standing ? '改变核定' : '人工核定这一项'}
          </Button>{' '}
          {standing && <TakeBack card={card} standing={standing} />}
        </div>
      )}
      {open && <OverrideDialog card={card} rule={rule} standing={standing} onClose={() => setOpen(false)} />}
    </>
  );
}

function said({ points, reason, decidedByName, decidedAt, revokedAt, revokedByName, revokeReason }: Override): string {
  const made = `核定为 ${points} 分：${reason}（${decidedByName ?? '系统'}，${showTime(decidedAt)}）`;
  return revokedAt === null ? made : `${made}；已于 ${showTime(revokedAt)} 由${revokedByName ?? '系统'}撤销：${revokeReason}`;
}

function TakeBack({ card, standing }: { readonly card: Scorecard; readonly standing: Override }) {
  const revoke = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/overrides/{overrideId}/revoke');
  const ask = useReason();
  const tell = useTell();
  const takeBack = async () => {
    const reason = await ask({ title: '撤销人工核定？', then: '这一项恢复按细则计算；核定和撤销都留有记录。', verb: '撤销', danger: true });
    if (reason === undefined) return;
    const path = { assessmentId: card.assessmentId, unitId: card.unitId, overrideId: standing.id };
    revoke.mutate({ params: { path }, body: { reason } }, { onSuccess: () => tell.done('已撤销'), onError: tell.problem });
  };
  return (
    <Button size="small" danger loading={revoke.isPending} onClick={takeBack}>
      撤销核定
    </Button>
  );
}
