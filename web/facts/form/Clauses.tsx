import { Segmented } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../shared/index.ts';
import type { AskedFact, FactRecord, Form } from '../types.ts';
import { ClausePanel } from './ClausePanel.tsx';
import css from './Clauses.module.css';
import { Leftovers } from './Leftovers.tsx';

interface ClausesProps {
  readonly form: Form;
  readonly shown: Shown;
}

/** Every clause that asks something of the unit, in the order of the regulation; or only those where this person has something to do. */
export function Clauses({ form, shown: { clauses, switcher } }: ClausesProps) {
  const { facts, records, may } = form;
  const byName = new Map(facts.map((fact) => [fact.name, fact] as const));
  const byFact = new Map<string, FactRecord[]>();
  for (const record of records) byFact.set(record.fact, [...(byFact.get(record.fact) ?? []), record]);
  const open = ({ reportedBy, access }: AskedFact): boolean => access === 'write' && (reportedBy !== 'unit' || may.report);
  if (form.clauses.length === 0) return <EmptyState title="细则没有要这个单位填写的内容" next="请核对它的类别和分组，或不适用条款的设置。" />;
  return (
    <>
      {switcher}
      {clauses.map((clause) => (
        <ClausePanel
          key={clause.index}
          clause={clause}
          facts={clause.facts.flatMap((name) => byName.get(name) ?? [])}
          recordsOf={(name) => byFact.get(name) ?? []}
          open={open}
        />
      ))}
      <Leftovers records={records.filter(({ fact, state }) => state !== 'withdrawn' && !byName.has(fact))} />
    </>
  );
}

export interface Shown {
  readonly clauses: Form['clauses'];
  readonly switcher: React.ReactNode;
}

/** Which clauses are on show: at first those that this person fills in, where that is only some of them. */
export function useShown({ clauses, facts }: Form): Shown {
  const [all, setAll] = useState(false);
  const mine = new Set(facts.filter(({ access }) => access !== 'none').map(({ name }) => name));
  const own = clauses.filter((clause) => clause.facts.some((name) => mine.has(name)));
  if (own.length === 0 || own.length === clauses.length) return { clauses, switcher: null };
  const switcher = (
    <Segmented
      className={`${css.which} no-print`}
      aria-label="显示哪些条款"
      value={all ? 'all' : 'own'}
      onChange={(value) => setAll(value === 'all')}
      options={[
        { value: 'own', label: `由我填写（${own.length}）` },
        { value: 'all', label: `全部条款（${clauses.length}）` },
      ]}
    />
  );
  return { clauses: all ? clauses : own, switcher };
}
