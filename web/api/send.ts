import { reportTrouble } from './connection.ts';
import { offline, type Problem, readProblem } from './problem.ts';
import { currentCsrfToken, forgetCsrfToken } from './session.ts';
import { signInAgain } from './sign-in-again.ts';

/** One try to get an answer; `token` is there for changes. */
export type Attempt = (token: string | null) => Promise<Response>;

const READS = new Set(['GET', 'HEAD']);

/** Sends a request; throws a Problem for every answer that is no success. */
export const send = (request: Request): Promise<Response> =>
  deliver(
    (token) => {
      const fresh = request.clone();
      if (token) fresh.headers.set('x-csrf-token', token);
      return fetch(fresh);
    },
    !READS.has(request.method),
    request.signal,
  );

/**
 * A session that has ended is renewed by the person, and a token that has gone stale by us; then the same thing is tried once more.
 * What stays refused is thrown.
 */
export async function deliver(attempt: Attempt, changes: boolean, signal?: AbortSignal): Promise<Response> {
  const first = await tried(attempt, changes, signal);
  if (first instanceof Response) return first;
  if (!(await mended(first))) throw first;
  const second = await tried(attempt, changes, signal);
  if (second instanceof Response) return second;
  throw second;
}

async function tried(attempt: Attempt, changes: boolean, signal: AbortSignal | undefined): Promise<Response | Problem> {
  const token = changes ? await currentCsrfToken() : null;
  const response = await attempt(token).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    reportTrouble('offline');
    throw offline();
  });
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (problem.code === 'store-unavailable') reportTrouble('store-unavailable');
  return problem;
}

async function mended({ code }: Problem): Promise<boolean> {
  if (code !== 'not-signed-in' && code !== 'bad-csrf') return false;
  forgetCsrfToken();
  return code === 'bad-csrf' || signInAgain();
}
