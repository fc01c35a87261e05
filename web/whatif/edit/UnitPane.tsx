import { Collapse, Select } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../shared/index.ts';
import { binds, type LabBook } from '../lab/book.ts';
import type { TrialRecord } from '../model/record.ts';
import type { TrialAnswer } from '../types.ts';
import type { Variants } from '../variants/use-variants.ts';
import { Clause } from './Clause.tsx';
import css from './Pane.module.css';

interface UnitPaneProps {
  readonly answer: TrialAnswer;
  readonly book: LabBook;
  readonly record: TrialRecord;
  readonly variants: Variants;
}

/** One unit, clause by clause: its facts, whether the clause applies, points decided by people. */
export function UnitPane({ answer, book, record, variants }: UnitPaneProps) {
  const [chosen, setChosen] = useState<number>();
  const unit = answer.units.find(({ unitId }) => unitId === chosen);
  const { description } = book;
  const items = description.parts.flatMap(({ name: part }) => {
    const rules = unit ? description.rules.filter((rule) => rule.part === part && binds(rule, unit)) : [];
    if (rules.length === 0) return [];
    return [
      {
        key: part,
        label: part,
        children: rules.map((rule) => (
          <Clause key={rule.id} rule={rule} unit={String(chosen)} facts={description.facts} record={record} variants={variants} />
        )),
      },
    ];
  });
  return (
    <>
      <Select
        className={css.filter ?? ''}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选一个单位"
        aria-label="选一个单位"
        value={chosen ?? null}
        options={answer.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        onChange={(id) => setChosen(id ?? undefined)}
      />
      {unit ? (
        <Collapse key={unit.unitId} size="small" items={items} defaultActiveKey={items.map(({ key }) => key)} />
      ) : (
        <EmptyState title="先选一个单位" next="然后可以改它的事实、认定某条不适用、核定某条的分。" />
      )}
    </>
  );
}
