import { useNavigate } from 'react-router';
import { forgetCsrfToken, queryClient, type Session, sessionQuery } from '../api/index.ts';
import { NEW_PASSWORD } from '../shell/addresses.ts';

/** Somebody has signed in: what was read for whoever was here before is forgotten. */
export function welcome(session: Session): void {
  forgetCsrfToken();
  if (queryClient.getQueryData(sessionQuery.queryKey)?.account?.id !== session.account?.id) queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

/** Goes on after signing in; a first password is changed before anything else. */
export function useEnter(): (session: Session, wanted: string) => void {
  const navigate = useNavigate();
  return (session, wanted) => {
    welcome(session);
    navigate(session.account?.mustChangePassword ? NEW_PASSWORD : wanted, { replace: true });
  };
}
