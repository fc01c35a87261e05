import { showFigure } from '../../shared/index.ts';
import { type Counts, KIND_HINTS, KINDS, type Kind } from '../words.ts';
import css from './WatchPage.module.css';

const ORDER: readonly Kind[] = ['red', 'overdue', 'supervised', 'today', 'next'];

interface TilesProps {
  readonly counts: Counts;
  readonly next: string;
  /** `late` is none of them. */
  readonly chosen: Kind | 'late';
  readonly onChoose: (kind: Kind) => void;
}

/** The numbers of today; a touch shows their cases. */
export function Tiles({ counts, next, chosen, onChoose }: TilesProps) {
  return (
    <div className={css.tiles}>
      {ORDER.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`${css.tile} ${counts[kind] > 0 ? (css[kind] ?? '') : ''}`}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          <span className={css.name}>{KINDS[kind]}</span>
          <span className={css.count}>{showFigure(counts[kind])}</span>
          <span className={css.hint}>{kind === 'next' ? next : KIND_HINTS[kind]}</span>
        </button>
      ))}
    </div>
  );
}
