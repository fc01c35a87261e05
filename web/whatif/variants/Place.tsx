import type { Move } from '../model/moves.ts';
import type { Outcome } from '../model/outcome.ts';
import css from './Place.module.css';

/** Rank, total and selections in one cell; what differs from the result as it is stands out. */
export function Place({ is, move }: { readonly is: Outcome; readonly move: Move | undefined }) {
  const places = move?.places ?? 0;
  const awards = [...is.selections, ...is.undecided.map((one) => `${one}待定`), ...(move?.lost ?? []).map((one) => `落选${one}`)];
  return (
    <span className={move && !move.changed ? css.same : ''}>
      <span className="figures">
        {is.rank === null ? '名次未定' : `第 ${is.rank} 名`}
        {places !== 0 && (
          <span className={places > 0 ? css.up : css.down}>
            （{places > 0 ? '升' : '降'} {Math.abs(places)}）
          </span>
        )}
      </span>
      <span className={`${css.line} figures`}>
        {is.total === null ? '待定' : `${is.total} 分`}
        {is.tier && `，${is.tier}`}
      </span>
      {awards.length > 0 && <span className={css.line}>{awards.join('，')}</span>}
    </span>
  );
}
