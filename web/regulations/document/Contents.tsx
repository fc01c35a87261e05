import type { DescribedClause } from '@kaocheng/engine';
import css from './Contents.module.css';
import { clauseId, contentsOf } from './tree.ts';

/** The table of contents of a regulation. */
export function Contents({ clauses }: { readonly clauses: readonly DescribedClause[] }) {
  return (
    <nav className={`${css.contents} no-print`} aria-label="目录">
      <p className={css.head}>目录</p>
      <ol>
        {contentsOf(clauses).map(({ index, text, level }) => (
          <li key={index} className={css[`level${level}`] ?? ''}>
            <a href={`#${clauseId(index)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
