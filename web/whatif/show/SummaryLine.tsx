import type { Summary } from '../model/moves.ts';
import css from './Result.module.css';

interface SummaryLineProps {
  readonly summary: Summary;
  readonly took: number;
  readonly unchanged: boolean;
}

/** How many rise and fall, and which selections change hands. */
export function SummaryLine({ summary: { risen, fallen, tiers, won, lost, points }, took, unchanged }: SummaryLineProps) {
  const names = (list: Summary['won']) => list.map(({ name, selection }) => `${name}（${selection}）`).join('、');
  return (
    <div aria-live="polite">
      <p className={css.figures}>
        <span className={css.figure}>
          得分变化<b>{points}</b>家
        </span>
        <span className={css.figure}>
          名次上升<b>{risen}</b>家
        </span>
        <span className={css.figure}>
          名次下降<b>{fallen}</b>家
        </span>
        <span className={css.figure}>
          等次变化<b>{tiers}</b>家
        </span>
        <span className={css.soft}>{unchanged ? '没有改动，与现行结果相同' : `用时 ${Math.max(1, Math.round(took))} 毫秒`}</span>
      </p>
      {won.length + lost.length > 0 && (
        <div className={css.hands}>
          {won.length > 0 && (
            <p>
              <b className={css.up}>入选</b>　{names(won)}
            </p>
          )}
          {lost.length > 0 && (
            <p>
              <b className={css.down}>落选</b>　{names(lost)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
