import { connection } from '../api/connection.ts';
import { useWatched } from '../api/watched.ts';
import css from './Banner.module.css';

const WORDS = {
  offline: '连不上服务器，正在重试…已填写的内容不会丢失，连上后可以再次提交。',
  'store-unavailable': '数据库暂时不可用，正在重试…已填写的内容不会丢失，恢复后可以再次提交。',
} as const;

/** Says that the server is away, and goes by itself when it is back. */
export function ConnectionBanner() {
  const state = useWatched(connection);
  return (
    <div role="status" className="no-print">
      {state !== 'well' && <p className={`${css.banner} ${css.trouble}`}>{WORDS[state]}</p>}
    </div>
  );
}
