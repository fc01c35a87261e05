import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/index.ts';
import { PAGES } from '../pages.tsx';
import { Theme } from '../theme/Theme.tsx';
import { routerOf } from './routes.tsx';

const router = routerOf(PAGES);

/** The whole application. */
export function Application() {
  return (
    <QueryClientProvider client={queryClient}>
      <Theme>
        <RouterProvider router={router} />
      </Theme>
    </QueryClientProvider>
  );
}
