import type { ScoredRule } from '../types.ts';
import { tidy } from '../words.ts';
import css from './Detail.module.css';

/** What would give more points, tried on the same rules; empty where the clause is at its limit. */
export function Ways({ rule: { ways, limit, points, nature, notApplicable } }: { readonly rule: ScoredRule }) {
  if (notApplicable !== null) return null;
  const left = limit !== null && points !== null && nature !== 'deduction' ? tidy(limit - points) : undefined;
  if (ways.length === 0 && left === undefined) return null;
  return (
    <div className="no-print">
      <h3 className={css.title}>怎样多得分</h3>
      {left !== undefined && <p className={css.note}>{left > 0 ? `离本条上限 ${limit} 分还差 ${left} 分。` : '已到本条上限。'}</p>}
      <ul className={css.lines}>
        {ways.map(({ how, points: then, gain, total }) => (
          <li key={how}>
            {how}：{gain === null ? `本条得 ${then} 分` : `本条 +${gain} 分`}
            {total !== null && (total === 0 ? '，总分不变（已封顶）' : total !== gain ? `，总分 +${total} 分` : '')}
          </li>
        ))}
      </ul>
    </div>
  );
}
