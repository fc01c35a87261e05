import { Link } from 'react-router';
import { api } from '../api/index.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDay } from '../shared/format.ts';
import { Pages } from '../shared/list/Pages.tsx';
import { useList } from '../shared/list/use-list.ts';
import { useNarrow } from '../shared/narrow.ts';
import { PUBLIC } from '../shell/addresses.ts';
import { PublicFrame } from './PublicFrame.tsx';
import css from './PublicPage.module.css';

/** What anybody may read: published results, newest first. */
export default function PublicPage() {
  const list = useList({ size: 20 });
  const narrow = useNarrow();
  const { page, size } = list.query;
  const query = api.useQuery('get', '/api/v1/public/results', { params: { query: { page, size } } });
  return (
    <PublicFrame top={<h1>政务服务考核结果公开</h1>}>
      <Answer query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title="目前没有公开的考核结果" next="考核结果审定并通报后，会在这里公布名次、等次和主要得分。" />
          ) : (
            <>
              <ul className={css.list}>
                {items.map((one) => (
                  <li key={one.id}>
                    <Link to={`${PUBLIC}/${one.id}`} className={css.title}>
                      {one.title}
                    </Link>
                    <span className={css.soft}>
                      {[one.authority, `${one.units} 个单位`, `${showDay(one.publishedAt)}公布`].filter(Boolean).join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
              <Pages list={list} total={total} narrow={narrow} />
            </>
          )
        }
      </Answer>
    </PublicFrame>
  );
}
