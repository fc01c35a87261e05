import type { DescribedRule } from '@kaocheng/engine';
import type { Scorecard, ScoredRule } from '../types.ts';
import css from './Detail.module.css';
import { Facts } from './Facts.tsx';
import { Overrides } from './Overrides.tsx';
import { Ways } from './Ways.tsx';

interface DetailProps {
  readonly card: Scorecard;
  readonly rule: ScoredRule;
  readonly described: DescribedRule | undefined;
}

/** One clause opened: why it has its points, from which facts, what people decided, what would give more. */
export function Detail({ card, rule, described }: DetailProps) {
  const facts = rule.factIds.flatMap((id) => card.facts.find((fact) => fact.id === id) ?? []);
  return (
    <section className={css.detail} aria-label={`${rule.name}的计分依据`}>
      <h3 className={css.title}>为什么是这个分</h3>
      <ul className={css.lines}>
        {rule.explanation.split('；').map((line) => (
          <li key={line}>{line.replace(/。$/, '')}</li>
        ))}
      </ul>
      {rule.notApplicable !== null && <p className={css.note}>不适用的原因：{rule.notApplicable}</p>}
      {rule.pending.length > 0 && <p className={css.warn}>还没有：{rule.pending.join('、')}</p>}
      {described && described.lines.length > 0 && <p className={css.note}>怎样计分：{described.lines.join('；')}</p>}
      {rule.readings.length > 0 && <p className={css.note}>口径：{rule.readings.map((one) => one.replace(/。$/, '')).join('；')}。</p>}
      <h3 className={css.title}>依据的事实</h3>
      <Facts card={card} facts={facts} />
      <Ways rule={rule} />
      <Overrides card={card} rule={rule} />
    </section>
  );
}
