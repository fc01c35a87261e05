import { Link } from 'react-router';
import { useMay } from '../api/index.ts';
import { EmptyState, Panel, showAgo } from '../shared/index.ts';
import { addressOf } from './addresses.ts';
import css from './Lists.module.css';
import type { News } from './types.ts';

/** What has changed where I may look, newest first. */
export function NewsList({ news }: { readonly news: readonly News[] }) {
  const mayReadLog = useMay('audit.read');
  return (
    <Panel title="最近的变化" extra={mayReadLog && <Link to="/audit">审计日志</Link>}>
      {news.length === 0 ? (
        <EmptyState title="还没有变化" next="单位、细则、考核有了改动，会列在这里。" />
      ) : (
        <ul className={css.list}>
          {news.map(({ key, at, who, what, target }) => (
            <li key={key} className={css.item}>
              <div className={css.words}>
                {target ? <Link to={addressOf(target)}>{what}</Link> : what}
                <div className={css.soft}>
                  {who} · {showAgo(at)}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
