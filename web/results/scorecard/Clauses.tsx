import type { DescribedRegulation } from '@kaocheng/engine';
import { ClauseHeading, clauseId, Markdown } from '../../regulations/index.ts';
import type { Scorecard } from '../types.ts';
import css from './Clauses.module.css';
import { Detail } from './Detail.tsx';
import { ScoreBox } from './ScoreBox.tsx';

interface ClausesProps {
  readonly card: Scorecard;
  readonly regulation: DescribedRegulation;
  readonly shown: ReadonlySet<number>;
  readonly opened: string | undefined;
  readonly onOpen: (rule: string | undefined) => void;
}

/** The regulation as a document, with the unit's points beside each clause that scores. */
export function Clauses({ card, regulation: { clauses, rules }, shown, opened, onOpen }: ClausesProps) {
  const scored = new Map(card.rules.map((rule) => [rule.rule, rule] as const));
  const described = new Map(rules.map((rule) => [rule.id, rule] as const));
  return (
    <article>
      {clauses.map((clause, index) => {
        if (!shown.has(index)) return null;
        const own = clause.rules.flatMap((id) => scored.get(id) ?? []);
        const open = own.find(({ rule }) => rule === opened);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a published version never change
          <section key={index} id={clauseId(index)} className={`${css.clause} ${own.length > 0 ? css.scored : ''}`}>
            <div className={css.words}>
              <ClauseHeading clause={clause} />
              {clause.markdown && <Markdown text={clause.markdown} />}
            </div>
            {own.length > 0 && (
              <div className={css.boxes}>
                {own.map((rule) => (
                  <ScoreBox
                    key={rule.rule}
                    rule={rule}
                    view={card.view}
                    open={rule === open}
                    onToggle={() => onOpen(rule === open ? undefined : rule.rule)}
                  />
                ))}
              </div>
            )}
            {open && <Detail card={card} rule={open} described={described.get(open.rule)} />}
            {own.map((rule) => (
              <p key={rule.rule} className={`${css.paper} only-print`}>
                {own.length > 1 && `${rule.name}：`}
                {rule.explanation}
              </p>
            ))}
          </section>
        );
      })}
    </article>
  );
}
