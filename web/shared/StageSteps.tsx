import { showSpan } from './format.ts';
import css from './StageSteps.module.css';

export interface ShownStage {
  readonly key: string;
  readonly title: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The way of an assessment through its year: what is done, where it stands, what comes, with the days. */
export function StageSteps({ stages, current }: { readonly stages: readonly ShownStage[]; readonly current: string }) {
  const here = stages.findIndex(({ key }) => key === current);
  return (
    <ol className={css.steps} aria-label="考核阶段">
      {stages.map(({ key, title, from, to }, place) => (
        <li key={key} className={`${css.step} ${css[stateOf(place, here)]}`} aria-current={place === here ? 'step' : undefined}>
          <span className={css.mark} aria-hidden="true">
            {place < here ? '✓' : place + 1}
          </span>
          <span className={css.title}>
            {title}
            <span className="heard-only">{WORDS[stateOf(place, here)]}</span>
          </span>
          <span className={css.days}>{from || to ? showSpan(from, to) : ''}</span>
        </li>
      ))}
    </ol>
  );
}

const WORDS = { past: '（已完成）', here: '（当前阶段）', ahead: '' } as const;

const stateOf = (place: number, here: number): keyof typeof WORDS => (place < here ? 'past' : place === here ? 'here' : 'ahead');
