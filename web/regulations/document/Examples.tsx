import type { DescribedExample } from '@kaocheng/engine';
import { Collapse } from 'antd';
import { Findings } from '../Findings.tsx';
import { between, type PlacedFinding } from '../findings.ts';
import css from './Examples.module.css';

interface ExamplesProps {
  readonly examples: readonly DescribedExample[];
  readonly findings: readonly PlacedFinding[];
}

/** The worked examples: what is recorded, what must come of it, and whether it does. */
export function Examples({ examples, findings }: ExamplesProps) {
  const end = (index: number) => examples[index + 1]?.line ?? Number.POSITIVE_INFINITY;
  const failed = (index: number) => between(findings, (examples[index]?.line ?? 0) - 1, end(index) - 1);
  return (
    <Collapse
      className="no-print"
      items={examples.map((example, index) => ({
        key: String(index),
        label: `${example.name}${failed(index).length > 0 ? '（不符）' : ''}`,
        children: <Example example={example} findings={failed(index)} />,
      }))}
    />
  );
}

function Example({ example: { facts, expect }, findings }: { readonly example: DescribedExample; readonly findings: readonly PlacedFinding[] }) {
  const units = [...new Set([...facts, ...expect].map(({ unit }) => unit))];
  return (
    <>
      <Findings findings={findings} />
      {units.map((unit) => (
        <div key={unit} className={css.unit}>
          <b>{unit}</b>
          <div>
            记录：
            {facts
              .filter((record) => record.unit === unit)
              .map(({ fact, text }) => `${fact} ${text}`)
              .join('；') || '没有'}
          </div>
          <div className={css.result}>
            结果：
            {expect
              .filter((result) => result.unit === unit)
              .map(({ key, value }) => `${key} ${value}`)
              .join('；') || '没有写'}
          </div>
        </div>
      ))}
    </>
  );
}
