import { Select } from 'antd';
import { useNarrow } from '../../shared/index.ts';
import { clauseAnchor } from '../addresses.ts';
import type { Form, FormClause } from '../types.ts';
import css from './ClauseIndex.module.css';

const MARKS = { fault: '有误', proof: '缺佐证', unanswered: '未填', returned: '退回', done: '' } as const;
type Mark = keyof typeof MARKS;

/** The clauses of the form, each with what is still open there. */
export function ClauseIndex({ form, clauses }: { readonly form: Form; readonly clauses: Form['clauses'] }) {
  const narrow = useNarrow();
  const items = clauses.map((clause) => ({ clause, mark: markOf(form, clause), text: [clause.number, clause.title].filter(Boolean).join(' ') }));
  if (narrow) {
    return (
      <Select
        className={`${css.jump}`}
        aria-label="跳到条款"
        placeholder="跳到条款"
        value={null}
        options={items.map(({ clause, mark, text }) => ({ value: clause.index, label: MARKS[mark] ? `${text}（${MARKS[mark]}）` : text }))}
        onChange={(index: number | null) => index !== null && document.getElementById(clauseAnchor(index))?.scrollIntoView({ behavior: 'smooth' })}
      />
    );
  }
  return (
    <nav className={css.index} aria-label="条款">
      <ol>
        {items.map(({ clause, mark, text }) => (
          <li key={clause.index}>
            <a href={`#${clauseAnchor(clause.index)}`}>
              <span className={css.text}>{text}</span>
              {MARKS[mark] && <span className={mark === 'unanswered' ? css.open : css.bad}>{MARKS[mark]}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function markOf({ gaps, records }: Form, { facts }: FormClause): Mark {
  if (records.some(({ fact, state }) => state === 'returned' && facts.includes(fact))) return 'returned';
  const own = gaps.filter(({ fact }) => facts.includes(fact));
  return (['fault', 'proof', 'unanswered'] as const).find((kind) => own.some((gap) => gap.kind === kind)) ?? 'done';
}
