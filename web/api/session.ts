import { queryOptions, useQuery } from '@tanstack/react-query';
import type { paths } from './generated/schema';
import { offline, Problem, readProblem } from './problem.ts';
import { signInAgain } from './sign-in-again.ts';

/** Who is signed in, what they may do (`actions`: rows of the policy table), and what the page needs to go on. */
export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];
export type Account = NonNullable<Session['account']>;

let csrfToken: string | null = null;

/** Who is signed in; keeps the token that every change has to carry. */
async function readSession(): Promise<Session> {
  const response = await fetch('/api/v1/session', { cache: 'no-store' }).catch(() => undefined);
  if (!response) throw offline();
  if (!response.ok) throw await readProblem(response);
  const session = (await response.json()) as Session;
  csrfToken = session.csrfToken;
  return session;
}

/** The token of this session; asked for where there is none yet. */
export const currentCsrfToken = async (): Promise<string | null> => csrfToken ?? (await readSession()).csrfToken;

/** After signing in, or when the server no longer takes it. */
export const forgetCsrfToken = (): void => {
  csrfToken = null;
};

const notSignedIn = (): Problem => new Problem({ code: 'not-signed-in', status: 401, title: '请先登录', detail: '请登录后再试' });

/** Where a session has ended since it was last looked at, the page stays and the person is asked to sign in again over it. */
async function sessionNow(before: Session | undefined): Promise<Session> {
  const session = await readSession();
  if (!before?.signedIn || session.signedIn) return session;
  if (await signInAgain()) return readSession();
  throw notSignedIn();
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ client, queryKey }) => sessionNow(client.getQueryData<Session>(queryKey)),
  staleTime: 5 * 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** The person signed in; only inside the workbench, which is not shown to anybody else. */
export function useAccount(): Account {
  const { data } = useSession();
  if (!data?.account) throw notSignedIn();
  return data.account;
}

/** Whether this person may do something: a row of the policy table, such as `units.write`. Hides buttons; the server decides. */
export const useMay = (action: string): boolean => useSession().data?.account?.actions.includes(action) ?? false;
