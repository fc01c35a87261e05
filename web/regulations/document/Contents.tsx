import type { DescribedClause } from '@kaocheng/engine';
import css from './Contents.module.css';
import { clauseId, contentsOf } from './tree.ts';

interface ContentsProps {
  readonly clauses: readonly DescribedClause[];
  /** Indexes of the clauses on show; all where left out. */
  readonly shown?: ReadonlySet<number>;
}

/** The table of contents of a regulation. */
export function Contents({ clauses, shown }: ContentsProps) {
  return (
    <nav className={`${css.contents} no-print`} aria-label="目录">
      <p className={css.head}>目录</p>
      <ol>
        {contentsOf(clauses)
          .filter(({ index }) => shown?.has(index) ?? true)
          .map(({ index, text, level }) => (
            <li key={index} className={css[`level${level}`] ?? ''}>
              <a href={`#${clauseId(index)}`}>{text}</a>
            </li>
          ))}
      </ol>
    </nav>
  );
}
