import type { DescribedFact } from '@kaocheng/engine';
import { FactLine } from './FactLine.tsx';
import css from './Facts.module.css';

const ORDER = ['unit', 'assessor', 'inspector', 'system'] as const;

/** Every fact that the regulation asks for, by who reports it. */
export function Facts({ facts }: { readonly facts: readonly DescribedFact[] }) {
  return ORDER.map((reporter) => {
    const own = facts.filter(({ reportedBy }) => reportedBy === reporter);
    const [first] = own;
    if (!first) return null;
    return (
      <section key={reporter} className={css.group}>
        <h3 className={css.head}>
          {first.reportedByText}填报（{own.length}）
        </h3>
        {own.map((fact) => (
          <FactLine key={fact.name} fact={fact} />
        ))}
      </section>
    );
  });
}
