import { api, useAccount } from '../api/index.ts';
import { Answer, EmptyState, PageHeader, showDay } from '../shared/index.ts';
import { Guide } from './Guide.tsx';
import css from './Home.module.css';
import { NewsList } from './NewsList.tsx';
import { Standings } from './Standings.tsx';
import { TodoList } from './TodoList.tsx';
import type { Home } from './types.ts';

/** What I have to do, where the assessments stand, and what has changed. */
export default function HomePage() {
  const { name, roles } = useAccount();
  const home = api.useQuery('get', '/api/v1/home', {}, { refetchInterval: 60_000 });
  return (
    <Answer query={home}>
      {(data) => (
        <>
          <PageHeader title="首页" intro={`${name}，今天是 ${showDay(data.day)}`} />
          {roles.length === 0 ? (
            <EmptyState title="您的账号还没有角色" next="请联系管理员为您授予角色和范围，然后重新登录。" />
          ) : (
            <Parts home={data} />
          )}
        </>
      )}
    </Answer>
  );
}

function Parts({ home: { guide, todos, news, assessments, others } }: { readonly home: Home }) {
  const bare = guide !== null && todos.length === 0 && assessments.length === 0;
  return (
    <>
      {guide && <Guide steps={guide} />}
      <div className={bare ? undefined : css.columns}>
        <div>
          {(todos.length > 0 || !guide) && <TodoList todos={todos} />}
          {(assessments.length > 0 || !guide) && <Standings assessments={assessments} others={others} />}
        </div>
        <NewsList news={news} />
      </div>
    </>
  );
}
