import { Tooltip } from 'antd';
import type { Standing } from '../types.ts';
import { showChange, showDistance, showInterval, tidy } from '../words.ts';
import css from './cells.module.css';

interface CellProps {
  readonly row: Standing;
}

export function Rank({ row: { rank, rankOutOf } }: CellProps) {
  if (rank === null) return <span className={css.soft}>未定</span>;
  return (
    <span className="figures">
      <b className={css.rank}>{rank}</b>
      <span className={css.soft}> / {rankOutOf}</span>
    </span>
  );
}

/** A total, or the bounds within which it still lies. */
export function Total({ row: { total, lowest, highest } }: CellProps) {
  if (total !== null) return <b className={css.total}>{total}</b>;
  const interval = showInterval(lowest, highest);
  return (
    <span className={css.pending}>
      待定
      {interval && <span className={css.interval}>{interval}</span>}
    </span>
  );
}

export function Next({ row: { next, total } }: CellProps) {
  const { rank, tier, selections } = next;
  const shown = [rank, tier, ...selections].filter((one) => one !== null);
  const [first, ...more] = shown;
  if (total === null || !first) return null;
  const line = <span className={css.next}>{showDistance(first)}</span>;
  return more.length === 0 ? line : <Tooltip title={more.map(showDistance).join('；')}>{line}</Tooltip>;
}

/** How the total, or else the rank, compares with the last period. */
export function Change({ row: { total, rank, last } }: CellProps) {
  if (!last) return <span className={css.soft}>上期未参加</span>;
  if (total === null || last.total === null) return null;
  const change = tidy(total - last.total);
  const moved = rank !== null && last.rank !== null ? last.rank - rank : 0;
  return (
    <span>
      <span className={change > 0 ? css.up : change < 0 ? css.down : ''}>{showChange(change)}</span>
      {moved !== 0 && <span className={css.soft}>（{moved > 0 ? `升 ${moved} 名` : `降 ${-moved} 名`}）</span>}
    </span>
  );
}

/** What still keeps the result open. */
export function OpenMatters({ row: { missing, waiting, returned, open } }: CellProps) {
  if (!open) return null;
  const matters = [missing > 0 && `${missing} 项待定`, waiting > 0 && `${waiting} 条待审`, returned > 0 && `${returned} 条退回`].filter(Boolean);
  return matters.length > 0 ? <span className={css.warn}>{matters.join('，')}</span> : <span className={css.soft}>无</span>;
}
