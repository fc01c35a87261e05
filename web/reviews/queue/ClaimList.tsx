import { PaperClipOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { showAgo, showDay } from '../../shared/index.ts';
import type { Claim } from '../types.ts';
import { valueWords } from '../words.ts';
import css from './ClaimList.module.css';

interface ClaimListProps {
  readonly claims: readonly Claim[];
  readonly current: number | undefined;
  readonly onOpen: (claim: Claim) => void;
  /** Ids chosen for a bulk confirmation; absent: nothing to choose. */
  readonly chosen?: ReadonlySet<number>;
  readonly onChoose: (id: number) => void;
}

/** What waits, one line a claim. */
export function ClaimList({ claims, current, onOpen, chosen, onChoose }: ClaimListProps) {
  return (
    <ul className={css.list} aria-label="填报列表">
      {claims.map((claim) => (
        <li key={claim.id} className={`${css.item} ${claim.id === current ? css.here : ''}`}>
          {chosen && (
            <Checkbox aria-label={`选中 ${claim.unitName} ${claim.fact}`} checked={chosen.has(claim.id)} onChange={() => onChoose(claim.id)} />
          )}
          <Line claim={claim} here={claim.id === current} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function Line({ claim, here, onOpen }: { readonly claim: Claim; readonly here: boolean; readonly onOpen: (claim: Claim) => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) button.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <button ref={button} type="button" className={css.open} aria-current={here} onClick={() => onOpen(claim)}>
      <span className={css.top}>
        <strong>{claim.fact}</strong>
        <span className={css.level}>{valueWords(claim)}</span>
      </span>
      <span className={css.note}>{claim.note || (claim.happenedOn ? showDay(claim.happenedOn) : '没有说明')}</span>
      <span className={css.foot}>
        <span className={css.unit}>{claim.unitName}</span>
        {claim.files > 0 ? (
          <span>
            <PaperClipOutlined /> {claim.files}
          </span>
        ) : (
          <span className={css.bare}>无佐证</span>
        )}
        <span>{showAgo(claim.reviewedAt ?? claim.reportedAt)}</span>
      </span>
    </button>
  );
}
