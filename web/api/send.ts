import { reportTrouble } from './connection.ts';
import { offline, type Problem, readProblem } from './problem.ts';
import { currentCsrfToken, forgetCsrfToken } from './session.ts';
import { signInAgain } from './sign-in-again.ts';

const READS = new Set(['GET', 'HEAD']);

/**
 * Sends a request; throws a Problem for every answer that is no success. A session that has ended is renewed by the person, and a
 * token that has gone stale by us; then the same request goes out once more.
 */
export async function send(request: Request): Promise<Response> {
  const spare = request.clone();
  const { response, problem } = await attempt(request);
  if (!problem) return response;
  if (!(await mended(problem))) throw problem;
  const second = await attempt(spare);
  if (second.problem) throw second.problem;
  return second.response;
}

async function attempt(request: Request): Promise<{ readonly response: Response; readonly problem?: Problem }> {
  const token = READS.has(request.method) ? null : await currentCsrfToken();
  if (token) request.headers.set('x-csrf-token', token);
  const response = await fetch(request).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    reportTrouble('offline');
    throw offline();
  });
  if (response.ok) return { response };
  const problem = await readProblem(response);
  if (problem.code === 'store-unavailable') reportTrouble('store-unavailable');
  return { response, problem };
}

async function mended({ code }: Problem): Promise<boolean> {
  if (code !== 'not-signed-in' && code !== 'bad-csrf') return false;
  forgetCsrfToken();
  return code === 'bad-csrf' || signInAgain();
}
