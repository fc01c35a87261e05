import type { DescribedFact, FactChange, FactRow } from '@kaocheng/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { recordChange, withRecord } from '../model/edits.ts';
import type { Variants } from '../variants/use-variants.ts';
import { FactEditor } from './FactEditor.tsx';
import css from './Pane.module.css';
import { sayContent } from './said.ts';

interface FactLineProps {
  readonly fact: DescribedFact;
  /** A record as it is, */
  readonly row?: FactRow;
  /** or one that the trial adds. */
  readonly added?: FactChange;
  readonly variants: Variants;
}

/** One record of a fact: as it is, changed, or taken out. */
export function FactLine({ fact, row, added, variants }: FactLineProps) {
  const [editing, setEditing] = useState(false);
  const tried = row ? recordChange(variants.current.change, row.row) : undefined;
  const content = added?.kind === 'add' ? added : tried?.kind === 'change' ? tried : row;
  if (!content) return null;
  const take = (next: { level: string; value: string; date: string }) => {
    setEditing(false);
    variants.change((before) =>
      row
        ? withRecord(before, row.row, sameAs(row, next) ? undefined : { kind: 'change', row: row.row, ...next })
        : { ...before, facts: before.facts.map((one) => (one === added && one.kind === 'add' ? { ...one, ...next } : one)) },
    );
  };
  if (editing) return <FactEditor fact={fact} initial={content} verb="改好" onCancel={() => setEditing(false)} onDone={take} />;
  const gone = tried?.kind === 'remove';
  const remove = () =>
    variants.change((before) =>
      row ? withRecord(before, row.row, { kind: 'remove', row: row.row }) : { ...before, facts: before.facts.filter((one) => one !== added) },
    );
  return (
    <div className={css.row}>
      <span className={gone ? css.gone : tried || added ? css.changed : ''}>
        {fact.name} {sayContent(content)}
      </span>
      {row && row.note !== '' && <span className={css.soft}>{row.note}</span>}
      {!gone && (
        <Button type="link" size="small" onClick={() => setEditing(true)} aria-label={`改 ${fact.name} ${sayContent(content)}`}>
          改
        </Button>
      )}
      {gone || tried ? (
        <Button type="link" size="small" onClick={() => row && variants.change((before) => withRecord(before, row.row, undefined))}>
          恢复
        </Button>
      ) : (
        <Button type="link" size="small" onClick={remove} aria-label={`去掉 ${fact.name} ${sayContent(content)}`}>
          去掉
        </Button>
      )}
    </div>
  );
}

const sameAs = (row: FactRow, { level, value, date }: { level: string; value: string; date: string }): boolean =>
  row.level === level && row.value === value && row.date === date;
