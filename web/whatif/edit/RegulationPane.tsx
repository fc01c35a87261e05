import type { AdjustableValue } from '@kaocheng/engine';
import { Collapse, Input, Segmented } from 'antd';
import { useDeferredValue, useState } from 'react';
import { EmptyState, Help } from '../../shared/index.ts';
import type { LabBook } from '../lab/book.ts';
import { valueAt, withValue } from '../model/edits.ts';
import type { Variants } from '../variants/use-variants.ts';
import css from './Pane.module.css';
import { Value } from './Value.tsx';

const SECTIONS = {
  settings: '设定和口径',
  parts: '各部分',
  total: '总分',
  full: '满分',
  decimals: '小数位数',
  tiers: '等次',
  selection: '评选',
  ranking: '排名',
  conversion: '折算',
} as const;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly rules: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly clause: string;
    readonly readings: readonly string[];
    readonly values: readonly AdjustableValue[];
  }[];
}

/** Every figure of the regulation, in its own order: change one and the result follows. */
export function RegulationPane({ book, variants }: { readonly book: LabBook; readonly variants: Variants }) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const { change } = variants.current;
  const groups = groupsOf(book).flatMap((group) => {
    const rules = group.rules.filter(
      (rule) => wanted === '' || [group.title, rule.name, rule.clause, ...rule.values.map(({ label }) => label)].some((one) => one.includes(wanted)),
    );
    return rules.length > 0 ? [{ ...group, rules }] : [];
  });
  const items = groups.map(({ key, title, rules }) => {
    const changed = rules.flatMap(({ values }) => values).filter((value) => valueAt(change, value) !== undefined).length;
    return {
      key,
      label: (
        <>
          {title}
          {changed > 0 && <span className={css.count}>改了 {changed} 处</span>}
        </>
      ),
      children: rules.map((rule) => (
        <div key={rule.id ?? key} className={css.rule}>
          {rule.id !== null && (
            <p className={css.name}>
              {rule.name}
              <span className={css.clause}>{rule.clause}</span>
            </p>
          )}
          {rule.values.map((value) => (
            <Value
              key={value.path.join('/')}
              of={value}
              about={rule.name}
              tried={valueAt(change, value)}
              onChange={(next) => variants.change((before) => withValue(before, value, next, value.text))}
            />
          ))}
          {rule.readings.map((reading) => (
            <p key={reading} className={css.reading}>
              口径：{reading}
            </p>
          ))}
        </div>
      )),
    };
  });
  return (
    <>
      <div className={css.row}>
        <span className={css.soft}>改了评定范围，原评定</span>
        <Segmented
          size="small"
          aria-label="评定范围变了，原评定怎样处理"
          value={change.refit}
          onChange={(refit) => variants.change((before) => ({ ...before, refit }))}
          options={[
            { value: 'scale' as const, label: '按比例折算' },
            { value: 'keep' as const, label: '照原分' },
          ]}
        />
        <Help about="原评定怎样处理">
          例如分值由 5 分改为 10 分，原来评 4 分的，按比例折算是 8 分，照原分仍是 4 分。改小时，照原分超出上限的按上限计。
        </Help>
      </div>
      <Input.Search
        className={css.filter ?? ''}
        allowClear
        placeholder="找条款、设定"
        aria-label="找条款、设定"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {items.length === 0 ? (
        <EmptyState title="没有找到" next="换一个词试试。" />
      ) : (
        <Collapse
          size="small"
          items={items}
          {...(wanted === '' ? { defaultActiveKey: ['settings'] } : { activeKey: items.map(({ key }) => key) })}
          key={String(wanted === '')}
        />
      )}
    </>
  );
}

function groupsOf({ values, description }: LabBook): Group[] {
  const front = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((section): Group[] => {
    const own = values.filter((value) => value.section === section);
    return own.length > 0
      ? [{ key: section, title: SECTIONS[section], rules: [{ id: null, name: SECTIONS[section], clause: '', readings: [], values: own }] }]
      : [];
  });
  const parts = description.parts.flatMap(({ name: part }): Group[] => {
    const rules = description.rules
      .filter((rule) => rule.part === part)
      .map(({ id, name, clause, readings }) => ({ id, name, clause, readings, values: values.filter(({ rule }) => rule === id) }))
      .filter((rule) => rule.values.length > 0);
    return rules.length > 0 ? [{ key: `part ${part}`, title: `${part}的条款`, rules }] : [];
  });
  return [...front, ...parts];
}
