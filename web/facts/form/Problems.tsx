import type { ContentProblem } from '../types.ts';
import css from './Problems.module.css';

/** What is wrong in one field, under it. */
export function Problems({ id, problems }: { readonly id: string; readonly problems: readonly Pick<ContentProblem, 'message' | 'severity'>[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className={css.problems}>
      {problems.map(({ message, severity }) => (
        <li key={message} className={severity === 'warning' ? css.warning : undefined}>
          {message}
        </li>
      ))}
    </ul>
  );
}
