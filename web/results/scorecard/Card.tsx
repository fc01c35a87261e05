import type { DescribedRegulation } from '@kaocheng/engine';
import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Contents } from '../../regulations/index.ts';
import { Panel } from '../../shared/index.ts';
import type { Scorecard } from '../types.ts';
import css from './Card.module.css';
import { Clauses } from './Clauses.tsx';
import { Head } from './Head.tsx';
import { Missing } from './Missing.tsx';
import { Parts } from './Parts.tsx';
import { Place } from './Place.tsx';
import { scoreId } from './score-id.ts';
import { clausesFor } from './tree.ts';

interface CardProps {
  readonly card: Scorecard;
  readonly regulation: DescribedRegulation;
}

/** The whole scorecard of one unit. */
export function Card({ card, regulation }: CardProps) {
  const [params, setParams] = useSearchParams();
  const [only, setOnly] = useState(false);
  const opened = params.get('rule') ?? undefined;
  useEffect(() => {
    if (opened) document.getElementById(scoreId(opened))?.scrollIntoView({ block: 'center' });
  }, [opened]);
  const open = (rule: string | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (rule) next.set('rule', rule);
        else next.delete('rule');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const shown = clausesFor(regulation.clauses, card.rules, only);
  const choice = (
    <Segmented
      aria-label="看全文还是只看计分条款"
      value={only ? 'only' : 'all'}
      onChange={(value) => setOnly(value === 'only')}
      options={[
        { value: 'all', label: '全文' },
        { value: 'only', label: '只看计分条款' },
      ]}
    />
  );
  return (
    <>
      <Head card={card} />
      <div className={css.page}>
        <aside className={css.side}>
          <Contents clauses={regulation.clauses} shown={shown} />
        </aside>
        <div className={css.sheets}>
          <Panel title="得分构成">
            <Parts card={card} />
            <Place card={card} />
          </Panel>
          <Missing card={card} onOpen={open} />
          <Panel title="逐条计分" extra={choice}>
            <Clauses card={card} regulation={regulation} shown={shown} opened={opened} onOpen={open} />
          </Panel>
        </div>
      </div>
    </>
  );
}
