import { forgetCsrfToken, queryClient, send } from '../api/index.ts';
import { useTell } from '../shared/tell.ts';
import { SIGN_IN } from './addresses.ts';

/** Signs out and forgets everything that was read; the next person at this machine finds nothing. */
export function useSignOut(): () => Promise<void> {
  const tell = useTell();
  return async () => {
    try {
      await send(new Request(`${location.origin}/api/v1/session`, { method: 'DELETE' }));
    } catch (problem) {
      tell.problem(problem);
      return;
    }
    forgetCsrfToken();
    queryClient.clear();
    location.assign(SIGN_IN);
  };
}
