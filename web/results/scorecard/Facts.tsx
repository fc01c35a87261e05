import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { sayBehind, toBehind } from '../../feeding/index.ts';
import { Mark, showDay, showTime } from '../../shared/index.ts';
import type { Scorecard, ShownFact } from '../types.ts';
import { FactHistory } from './FactHistory.tsx';
import css from './Facts.module.css';

const TONES = { draft: 'plain', submitted: 'accent', confirmed: 'good', returned: 'warn', withdrawn: 'plain' } as const;

/** The facts behind a clause: what was recorded, by whom, who confirmed it, with what proof. */
export function Facts({ card, facts }: { readonly card: Scorecard; readonly facts: readonly ShownFact[] }) {
  if (facts.length === 0) return <p className={css.none}>没有记录。</p>;
  return (
    <ul className={css.list}>
      {facts.map((fact) => (
        <FactLine key={fact.id} assessmentId={card.assessmentId} fact={fact} ofOthers={fact.unitId !== card.unitId} />
      ))}
    </ul>
  );
}

function FactLine({ assessmentId, fact, ofOthers }: { readonly assessmentId: number; readonly fact: ShownFact; readonly ofOthers: boolean }) {
  const [open, setOpen] = useState(false);
  const { state, stateName, counts, happenedOn, note, evidence, behind, claimedLevel, claimedValue } = fact;
  const claimed = claimedLevel === null && claimedValue === null ? '' : `单位原报 ${[claimedLevel, claimedValue].filter(Boolean).join(' ')}`;
  return (
    <li className={`${css.fact} ${counts ? '' : css.out}`}>
      <div className={css.head}>
        <b>{[ofOthers && fact.unitName, fact.fact, fact.level, fact.value].filter(Boolean).join(' ')}</b>
        <Mark tone={TONES[state]}>{stateName}</Mark>
        {!counts && <span className={css.soft}>暂不计入</span>}
        {behind && (
          <Link to={toBehind(behind, fact.unitId)} className="no-print">
            {sayBehind(behind)}
          </Link>
        )}
        <Button type="link" size="small" className="no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起经过' : '经过'}
        </Button>
      </div>
      {(happenedOn || note) && <div>{[happenedOn && showDay(happenedOn), note].filter(Boolean).join('，')}</div>}
      <div className={css.soft}>{[reported(fact), reviewed(fact), claimed, `佐证 ${evidence} 份`].filter(Boolean).join('；')}</div>
      {open && <FactHistory assessmentId={assessmentId} unitId={fact.unitId} factId={fact.id} />}
    </li>
  );
}

const reported = ({ sourceName, originName, reportedByName, reportedAt }: ShownFact): string =>
  `${sourceName}${reportedByName ? ` ${reportedByName}` : ''} ${showTime(reportedAt)} ${originName}`;

function reviewed({ state, reviewedByName, reviewedAt, reviewReason }: ShownFact): string {
  if (!reviewedAt) return '';
  const done = state === 'returned' ? '退回' : '确认';
  return `${reviewedByName ?? '系统'} ${showTime(reviewedAt)} ${done}${reviewReason ? `：${reviewReason}` : ''}`;
}
