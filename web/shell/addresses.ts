/** Addresses that the frame itself sends people to. */
export const HOME = '/';
export const SIGN_IN = '/sign-in';
/** Where a first password has to be changed; nothing else is open before. */
export const NEW_PASSWORD = '/new-password';
/** The signed-in person's own account. */
export const MY_ACCOUNT = '/my-account';
export const PUBLIC = '/public';

/** The sign-in page, which leads back to where somebody wanted to go. */
export const signInFor = (wanted: string): string => (wanted === HOME ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(wanted)}`);

/** Where to go after signing in: only ever an address of ours. */
export function wantedAfterSignIn(search: URLSearchParams): string {
  const next = search.get('next') ?? HOME;
  return next.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : HOME;
}
