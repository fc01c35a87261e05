import type { Scorecard } from '../types.ts';
import { showChange, showDistance, tidy } from '../words.ts';
import css from './Place.module.css';

/** How far the next better place is, and how it compares with the last period. */
export function Place({ card: { next, last, total } }: { readonly card: Scorecard }) {
  const distances = [next.rank, next.tier, ...next.selections].filter((one) => one !== null);
  const before = last && [
    last.total === null ? '' : `总分 ${last.total}${total === null ? '' : `（${showChange(tidy(total - last.total))}）`}`,
    last.rank === null ? '' : `第 ${last.rank} 名 / ${last.rankOutOf}`,
  ];
  if (distances.length === 0 && !before) return null;
  return (
    <ul className={css.list}>
      {distances.map((distance) => (
        <li key={distance.to}>{showDistance(distance)}</li>
      ))}
      {last && before && (
        <li>
          上期（{last.title}）：{before.filter(Boolean).join('，') || '总分待定'}
        </li>
      )}
    </ul>
  );
}
