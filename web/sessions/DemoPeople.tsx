import { Button } from 'antd';
import { api, type Session } from '../api/index.ts';
import { useTell } from '../shared/index.ts';
import css from './DemoPeople.module.css';
import { describeRoles } from './roles.ts';

/** Whom a visitor of the demo may be: one click signs in. */
export function DemoPeople({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const { data } = api.useQuery('get', '/api/v1/session/demo');
  const signIn = api.useMutation('post', '/api/v1/session');
  const tell = useTell();
  if (!data?.password || data.people.length === 0) return null;
  const { password } = data;
  const enter = (login: string) => signIn.mutate({ body: { login, password } }, { onSuccess: onSignedIn, onError: tell.problem });
  return (
    <section className={css.people} aria-label="直接体验">
      <h2 className={css.title}>直接体验</h2>
      <p className={css.intro}>点一个人即可登录；也可以在上面输入账号，密码都是 {password}</p>
      <ul className={css.list}>
        {data.people.map(({ login, name, roles }) => (
          <li key={login}>
            <Button className={`${css.person}`} disabled={signIn.isPending} onClick={() => enter(login)}>
              <span>{name}</span>
              <span className={css.role}>{describeRoles(roles)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
