import { Outlet, ScrollRestoration } from 'react-router';
import { useArrival } from './arrival.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { SignInAgain } from './SignInAgain.tsx';

/** Around every page: what must be there wherever somebody is. */
export function Frame() {
  useArrival();
  return (
    <>
      <ConnectionBanner />
      <Outlet />
      <SignInAgain />
      <ScrollRestoration />
    </>
  );
}
