import { Collapse } from 'antd';
import { Markdown } from '../../regulations/index.ts';
import { useNarrow } from '../../shared/index.ts';
import { clauseAnchor } from '../addresses.ts';
import type { AskedFact, FactRecord, FormClause } from '../types.ts';
import css from './ClausePanel.module.css';
import { FactBlock } from './FactBlock.tsx';

interface ClausePanelProps {
  readonly clause: FormClause;
  readonly facts: readonly AskedFact[];
  readonly recordsOf: (fact: string) => readonly FactRecord[];
  /** Whether a fact takes new records now. */
  readonly open: (fact: AskedFact) => boolean;
}

/** A clause: its own words at one side, what it asks at the other. */
export function ClausePanel({ clause, facts, recordsOf, open }: ClausePanelProps) {
  const narrow = useNarrow();
  const { index, number, title, rules } = clause;
  return (
    <section className={css.clause} id={clauseAnchor(index)} aria-labelledby={`${clauseAnchor(index)}-title`}>
      <h2 className={css.title} id={`${clauseAnchor(index)}-title`}>
        {number && <span className={css.number}>{number}</span>}
        {title}
        <span className={css.part}>{partsText(rules)}</span>
      </h2>
      <div className={css.sides}>
        <div className={css.words}>
          {narrow ? (
            <Collapse ghost size="small" items={[{ key: 'text', label: '条文和计分办法', children: <Words {...clause} /> }]} />
          ) : (
            <Words {...clause} />
          )}
        </div>
        <div className={css.asks}>
          {facts.map((fact) => (
            <FactBlock key={fact.name} fact={fact} records={recordsOf(fact.name)} open={open(fact)} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** `加分`, `基本分 10 分` */
const partsText = (rules: FormClause['rules']): string =>
  [...new Set(rules.map(({ part, points }) => [part, points && `${points} 分`].filter(Boolean).join(' ')))].join('、');

function Words({ above, markdown, rules }: FormClause) {
  return (
    <>
      {above.length > 0 && <p className={css.above}>{above.join(' › ')}</p>}
      <Markdown text={markdown} />
      <ul className={css.rules}>{rules.flatMap(({ id, lines }) => lines.map((line) => <li key={`${id} ${line}`}>{line}</li>))}</ul>
    </>
  );
}
