import type { DescribedFact, DescribedRule } from '@kaocheng/engine';
import { Button, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { withExclusion, withOverride } from '../model/edits.ts';
import { pairOf, type TrialRecord } from '../model/record.ts';
import type { Variants } from '../variants/use-variants.ts';
import { FactEditor } from './FactEditor.tsx';
import { FactLine } from './FactLine.tsx';
import css from './Pane.module.css';

interface ClauseProps {
  readonly rule: DescribedRule;
  readonly unit: string;
  readonly facts: readonly DescribedFact[];
  readonly record: TrialRecord;
  readonly variants: Variants;
}

/** What a trial can change of one clause for one unit. */
export function Clause({ rule, unit, facts, record, variants }: ClauseProps) {
  const about = { unit, rule: rule.id };
  const { change } = variants.current;
  const mine = ({ unit: of, rule: id }: { unit: string; rule: string }) => of === unit && id === rule.id;
  const [excludedNow, overrideNow] = [record.excluded.has(pairOf(unit, rule.id)), record.overrides.get(pairOf(unit, rule.id)) ?? null];
  const excluded = change.exclusions.find(mine)?.excluded ?? excludedNow;
  const override = change.overrides.find(mine);
  const points = override ? override.points : overrideNow;
  const needed = facts.filter(({ name }) => rule.facts.includes(name));
  return (
    <div className={css.rule}>
      <p className={css.name}>
        {rule.name}
        <span className={css.clause}>{rule.clause}</span>
      </p>
      {needed.map((fact) => (
        <FactGroup key={fact.name} fact={fact} unit={unit} record={record} variants={variants} />
      ))}
      <div className={css.row}>
        <Switch
          size="small"
          checked={excluded}
          aria-label={`${rule.name} 不适用`}
          onChange={(next) => variants.change((before) => withExclusion(before, about, next, excludedNow))}
        />
        <span className={css.soft}>不适用</span>
        <InputNumber<string>
          size="small"
          stringMode
          style={{ width: 110 }}
          aria-label={`${rule.name} 核定得分`}
          placeholder="按细则计算"
          value={points}
          onChange={(next) => variants.change((before) => withOverride(before, about, next === '' ? null : next, overrideNow))}
        />
        <span className={css.soft}>分（人工核定）</span>
      </div>
    </div>
  );
}

/** The records of one fact, and the way to one more. */
function FactGroup({ fact, unit, record, variants }: { readonly fact: DescribedFact } & Omit<ClauseProps, 'rule' | 'facts'>) {
  const [adding, setAdding] = useState(false);
  const rows = record.of(unit, fact.name);
  const added = variants.current.change.facts.filter((one) => one.kind === 'add' && one.unit === unit && one.fact === fact.name);
  const single = fact.kind !== 'event' && !fact.repeats && fact.every === null && (fact.kind === 'choice' || fact.levels.length === 0);
  return (
    <div className={css.fact}>
      {rows.map((row) => (
        <FactLine key={row.row} fact={fact} row={row} variants={variants} />
      ))}
      {added.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two added records may say the same
        <FactLine key={`added ${index}`} fact={fact} added={one} variants={variants} />
      ))}
      {adding ? (
        <FactEditor
          fact={fact}
          initial={{ level: fact.levels[0] ?? '', value: '', date: '' }}
          verb="增加"
          onCancel={() => setAdding(false)}
          onDone={(content) => {
            setAdding(false);
            variants.change((before) => ({ ...before, facts: [...before.facts, { kind: 'add', unit, fact: fact.name, note: '试算', ...content }] }));
          }}
        />
      ) : (
        (!single || rows.length + added.length === 0) && (
          <Button type="link" size="small" onClick={() => setAdding(true)} aria-label={`增加 ${fact.name}`}>
            + {fact.name}
          </Button>
        )
      )}
    </div>
  );
}
