import { Mark } from '../../shared/index.ts';
import type { Standing } from '../types.ts';
import css from './Awards.module.css';

type AwardsProps = Pick<Standing, 'selections' | 'byDecision' | 'undecided' | 'barredFrom'>;

/** What a unit wins, what is open for a decision, and what it is barred from. */
export function Awards({ row: { selections, byDecision, undecided, barredFrom } }: { readonly row: AwardsProps }) {
  if (selections.length + undecided.length + barredFrom.length === 0) return null;
  return (
    <span className={css.awards}>
      {selections.map((name) => (
        <Mark key={name} tone="good">
          {name}
          {byDecision.includes(name) && '（经决定）'}
        </Mark>
      ))}
      {undecided.map((name) => (
        <Mark key={name} tone="warn">
          {name}：并列待决定
        </Mark>
      ))}
      {barredFrom.map((name) => (
        <Mark key={name} tone="bad">
          取消{name}
        </Mark>
      ))}
    </span>
  );
}
