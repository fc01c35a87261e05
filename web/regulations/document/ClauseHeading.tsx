import type { DescribedClause } from '@kaocheng/engine';
import css from './ClauseHeading.module.css';

/** The page's own title is h1; the text's headings follow from h2. */
export function ClauseHeading({ clause: { label, title, points, depth } }: { readonly clause: DescribedClause }) {
  const level = Math.min(6, Math.max(2, depth));
  const Heading = `h${level}` as 'h2';
  return (
    <Heading className={`${css.heading} ${css[depth === 1 && label === '' ? 'title' : `level${level}`]}`}>
      {label && <span className={css.label}>{label}</span>}
      {title}
      {points !== null && <span className={css.points}>（{points} 分）</span>}
    </Heading>
  );
}
