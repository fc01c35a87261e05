import { lazy, Suspense } from 'react';
import { signInWanted } from '../api/sign-in-again.ts';
import { useWatched } from '../api/watched.ts';

const Dialog = lazy(() => import('./SignInAgainDialog.tsx'));

/** The dialog over a page whose session has ended; what was typed stays where it is. */
export function SignInAgain() {
  const wanted = useWatched(signInWanted);
  return wanted ? (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  ) : null;
}
