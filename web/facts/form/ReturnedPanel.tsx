import { Alert } from 'antd';
import { factAnchor } from '../addresses.ts';
import type { Form } from '../types.ts';
import css from './ReturnedPanel.module.css';

/** What came back, on top of everything, with the reason and the way to it. */
export function ReturnedPanel({ records }: { readonly records: Form['records'] }) {
  const returned = records.filter(({ state }) => state === 'returned');
  if (returned.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className={`${css.panel}`}
      title={`${returned.length} 条被退回，请补正后重新提交`}
      description={
        <ul className={css.list}>
          {returned.map(({ id, fact, level, note, reviewReason, reviewedByName }) => (
            <li key={id}>
              <a href={`#${factAnchor(id)}`}>{[fact, level, note.slice(0, 30)].filter(Boolean).join(' ')}</a>：{reviewReason || '没有写明原因'}
              {reviewedByName && <span className={css.who}>（{reviewedByName}）</span>}
            </li>
          ))}
        </ul>
      }
    />
  );
}
