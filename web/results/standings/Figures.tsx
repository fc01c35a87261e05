import type { ReactNode } from 'react';
import type { Overview } from '../types.ts';
import { VIEWS } from '../words.ts';
import css from './Figures.module.css';

/** Where the result stands, in one line of figures. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { units, settled, waiting, selections, view, whole, told } = overview;
  const seen = whole ? undefined : told.length > 0 ? '其他单位只显示细则规定公开的内容。' : '反馈申诉之前只显示本单位的得分，名次到时公布。';
  return (
    <section className={css.box} aria-label="概况">
      <dl className={css.figures}>
        <Figure name={`总分已定（${VIEWS[view]}）`} value={`${settled} / ${units}`} unit="家" warn={settled < units} />
        <Figure name="待审核的填报" value={waiting} unit="条" warn={waiting > 0} />
        {selections.map(({ name, title, seats, selected }) => (
          <Figure key={name} name={title} value={seats === null ? selected : `${selected} / ${seats}`} unit={seats === null ? '家' : '个名额'} />
        ))}
      </dl>
      {settled < units && <p className={css.note}>总分未定的单位还缺评定或填报，名次和评选都是暂定的。</p>}
      {seen && <p className={css.note}>{seen}</p>}
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly unit: string;
  readonly warn?: boolean;
}

function Figure({ name, value, unit, warn = false }: FigureProps) {
  return (
    <div className={css.figure}>
      <dt>{name}</dt>
      <dd className={warn ? css.warn : ''}>
        <b className="figures">{value}</b> {unit}
      </dd>
    </div>
  );
}
