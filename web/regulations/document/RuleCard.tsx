import type { DescribedFact, DescribedRule } from '@kaocheng/engine';
import { pointsText } from './badge-words.ts';
import { FactLine } from './FactLine.tsx';
import css from './RuleCard.module.css';

interface RuleCardProps {
  readonly id: string;
  readonly rule: DescribedRule;
  /** The facts that it needs. */
  readonly facts: readonly DescribedFact[];
}

/** One rule in words: how it scores, what it needs, which worked examples show it. */
export function RuleCard({ id, rule, facts }: RuleCardProps) {
  return (
    <section id={id} className={css.card} aria-label={`${rule.name}怎样计分`}>
      <dl className={css.list}>
        <dt>怎样计分</dt>
        <dd>
          <ul className={css.lines}>
            {rule.points.length > 0 && <li>满分 {pointsText(rule.points)}</li>}
            {rule.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </dd>
        <dt>计入</dt>
        <dd>
          {rule.part}
          {rule.appliesTo.length > 0 && `，只适用于${rule.appliesTo.join('、')}`}
        </dd>
        <dt>需要的事项</dt>
        <dd>
          {facts.map((fact) => (
            <FactLine key={fact.name} fact={fact} />
          ))}
        </dd>
        {rule.note && (
          <>
            <dt>备注</dt>
            <dd>{rule.note}</dd>
          </>
        )}
        {rule.examples.length > 0 && (
          <>
            <dt>算例</dt>
            <dd>{rule.examples.join('；')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
