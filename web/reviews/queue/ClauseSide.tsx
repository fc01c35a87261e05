import { Markdown } from '../../regulations/index.ts';
import type { ClaimDetail } from '../types.ts';
import css from './ClauseSide.module.css';

/** What the regulation says: the clause in its own words, and how it scores. */
export function ClauseSide({ clause, asked }: Pick<ClaimDetail, 'clause' | 'asked'>) {
  if (!clause) return <p className={css.soft}>细则里没有找到这一项对应的条款。</p>;
  return (
    <section className={css.clause} aria-label="条款">
      <div className={css.above}>{clause.above.join(' › ')}</div>
      <h3 className={css.title}>
        {clause.number} {clause.title}
      </h3>
      <Markdown text={clause.markdown} />
      {clause.rules.map((rule) => (
        <div key={rule.id} className={css.rule}>
          <strong>{rule.part ? `计入${rule.part}` : rule.name}</strong>
          {rule.points && `，满分 ${rule.points}`}
          <ul>
            {rule.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {asked && (asked.note || asked.remarks.length > 0) && <p className={css.soft}>{[asked.note, ...asked.remarks].filter(Boolean).join('；')}</p>}
    </section>
  );
}
