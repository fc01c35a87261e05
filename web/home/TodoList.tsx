import { Link } from 'react-router';
import { EmptyState, Panel, showDay, showUntil } from '../shared/index.ts';
import { addressOf } from './addresses.ts';
import css from './Lists.module.css';
import type { Todo } from './types.ts';

/** What I have to do, by day. */
export function TodoList({ todos }: { readonly todos: readonly Todo[] }) {
  return (
    <Panel title={todos.length > 0 ? `待办（${todos.length}）` : '待办'}>
      {todos.length === 0 ? (
        <EmptyState title="没有待办" next="需要您办理的事会按日期列在这里。" />
      ) : (
        <ul className={css.list}>
          {todos.map(({ key, title, detail, dueOn, urgency, target }) => (
            <li key={key} className={css.item}>
              <div className={css.words}>
                <Link to={addressOf(target)}>{title}</Link>
                {detail && <div className={css.soft}>{detail}</div>}
              </div>
              {dueOn !== null && (
                <div className={css.due}>
                  <span className={`${css.until} ${css[urgency] ?? ''}`}>{showUntil(dueOn)}</span>
                  <span className={css.soft}>{showDay(dueOn)}</span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
