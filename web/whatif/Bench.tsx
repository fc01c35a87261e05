import { Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Panel } from '../shared/index.ts';
import css from './Bench.module.css';
import { Deciders } from './deciders/Deciders.tsx';
import { ChangeList } from './edit/ChangeList.tsx';
import { RegulationPane } from './edit/RegulationPane.tsx';
import { UnitPane } from './edit/UnitPane.tsx';
import { VersionChoice } from './edit/VersionChoice.tsx';
import { type OpenLab, useBook, useRun } from './lab/use-lab.ts';
import { recordOf } from './model/record.ts';
import { Result } from './show/Result.tsx';
import { TextChanges } from './text/TextChanges.tsx';
import type { TrialAnswer } from './types.ts';
import { Compare } from './variants/Compare.tsx';
import { useVariants } from './variants/use-variants.ts';
import { VariantBar } from './variants/VariantBar.tsx';

/** At the left what is changed, at the right what comes of it. */
export function Bench({ answer, lab }: { readonly answer: TrialAnswer; readonly lab: OpenLab }) {
  const variants = useVariants(answer.assessmentId, answer.view);
  const { current } = variants;
  const newest = useRun(lab, current.change);
  const book = useBook(lab, current.change.text);
  const record = useMemo(() => recordOf(answer), [answer]);
  const [params, setParams] = useSearchParams();
  const [hands, setHands] = useState('regulation');
  const show = params.get('show') ?? 'moves';
  const turn = (key: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (key === 'moves') next.delete('show');
      else next.set('show', key);
      return next;
    });
  return (
    <>
      <VariantBar variants={variants} answer={answer} />
      <div className={css.bench}>
        <div className={css.hands}>
          <Panel title={`${current.name}：改什么`}>
            <VersionChoice answer={answer} variants={variants} />
            <ChangeList variants={variants} book={book} record={record} />
            <div className="no-print">
              <Tabs
                size="small"
                activeKey={hands}
                onChange={setHands}
                items={[
                  { key: 'regulation', label: '细则的分值和标准', children: book && <RegulationPane book={book} variants={variants} /> },
                  {
                    key: 'units',
                    label: '单位的事实和认定',
                    children: book && <UnitPane answer={answer} book={book} record={record} variants={variants} />,
                  },
                ]}
              />
            </div>
          </Panel>
        </div>
        <div className={css.results}>
          <Panel>
            <Tabs
              activeKey={show}
              onChange={turn}
              destroyOnHidden
              items={[
                { key: 'moves', label: '名次变化', children: <Result lab={lab} newest={newest} /> },
                { key: 'deciders', label: '关键因素', children: <Deciders key={current.id} lab={lab} change={current.change} /> },
                { key: 'text', label: '细则改动', children: <TextChanges lab={lab} answer={answer} variant={current} /> },
                { key: 'compare', label: '方案对比', children: <Compare lab={lab} variants={variants.all} /> },
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
