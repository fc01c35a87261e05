import css from './Signs.module.css';
import { type Overview, STATES, type State } from './words.ts';

interface StateStripProps {
  readonly counts: Overview['counts'];
  readonly state: State | undefined;
  readonly onPick: (state: State | undefined) => void;
}

const ORDER: readonly State[] = ['open', 'confirmed', 'dismissed', 'gone'];

/** How many there are in each state; a click narrows the list. */
export function StateStrip({ counts, state, onPick }: StateStripProps) {
  return (
    <div className={css.strip}>
      {ORDER.map((one) => (
        <button key={one} type="button" className={css.state} aria-pressed={state === one} onClick={() => onPick(state === one ? undefined : one)}>
          {STATES[one]} <b>{counts[one]}</b>
        </button>
      ))}
    </div>
  );
}
