import { MutationCache, QueryClient } from '@tanstack/react-query';
import { onRecovery } from './connection.ts';
import { problemOf } from './problem.ts';

/** After a change, everything on show is asked for anew: no page shows what no longer holds. */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    onSuccess: () => {
      void queryClient.invalidateQueries();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // An intranet machine may believe that it is offline.
      networkMode: 'always',
      retry: (count, error) => problemOf(error).passing && count < 100,
      retryDelay: 3000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

onRecovery(() => queryClient.invalidateQueries());
