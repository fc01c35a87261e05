import type { DescribedClause, DescribedFact, DescribedRule } from '@kaocheng/engine';
import { memo, useId, useState } from 'react';
import { Findings } from '../Findings.tsx';
import type { PlacedFinding } from '../findings.ts';
import { ClauseHeading } from './ClauseHeading.tsx';
import css from './ClauseView.module.css';
import { Markdown } from './Markdown.tsx';
import { RuleBadge } from './RuleBadge.tsx';
import { RuleCard } from './RuleCard.tsx';

export interface ClauseViewProps {
  readonly id: string;
  readonly clause: DescribedClause;
  readonly rules: readonly DescribedRule[];
  readonly factsByName: ReadonlyMap<string, DescribedFact>;
  readonly findings: readonly PlacedFinding[];
  readonly onGo?: ((finding: PlacedFinding) => void) | undefined;
}

/** A clause: its number and text as people know them, the rules beside it, readings and findings below. */
export const ClauseView = memo(function ClauseView({ id, clause, rules, factsByName, findings, onGo }: ClauseViewProps) {
  const [open, setOpen] = useState<string>();
  const own = useId();
  const shown = rules.find((rule) => rule.id === open);
  const readings = [...new Set(rules.flatMap((rule) => rule.readings))];
  return (
    <section id={id} className={`${css.clause} ${rules.length > 0 ? css.scored : ''}`}>
      <div className={css.words}>
        <ClauseHeading clause={clause} />
        {clause.markdown && <Markdown text={clause.markdown} />}
        {readings.length > 0 && (
          <div className={css.readings}>
            <span className={css.readingsName}>口径</span>
            <ul>
              {readings.map((reading) => (
                <li key={reading}>{reading}</li>
              ))}
            </ul>
          </div>
        )}
        {shown && <RuleCard id={own} rule={shown} facts={shown.facts.flatMap((name) => factsByName.get(name) ?? [])} />}
        <Findings findings={findings} onGo={onGo} />
      </div>
      {rules.length > 0 && (
        <div className={css.badges}>
          {rules.map((rule) => (
            <RuleBadge
              key={rule.id}
              rule={rule}
              range={factsByName.get(rule.facts[0] ?? '')?.range ?? ''}
              open={rule.id === open}
              controls={own}
              onToggle={() => setOpen((before) => (before === rule.id ? undefined : rule.id))}
            />
          ))}
        </div>
      )}
    </section>
  );
});
