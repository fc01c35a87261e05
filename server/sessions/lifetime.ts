const MINUTE = 60_000;

/** However busy, a session ends after this long: a working day with its evening. */
const LONGEST_MINUTES = 12 * 60;

/** What somebody may take to come back from the single sign-on page. */
const WAITING_MINUTES = 15;

export interface Lifetime {
  readonly idleMinutes: number;
}

/** When a session ends that was made and last seen at these instants, signed in or not. */
export function endOf({ idleMinutes }: Lifetime, createdAt: string, seenAt: string, signedIn: boolean): string {
  if (!signedIn) return new Date(Date.parse(createdAt) + WAITING_MINUTES * MINUTE).toISOString();
  const end = Math.min(Date.parse(createdAt) + LONGEST_MINUTES * MINUTE, Date.parse(seenAt) + idleMinutes * MINUTE);
  return new Date(end).toISOString();
}

/** Whether it is time to write down again that somebody was seen: at most once a minute, more often only where idle time is very short. */
export const isTimeToTouch = ({ idleMinutes }: Lifetime, lastSeenAt: string, at: string): boolean =>
  Date.parse(at) - Date.parse(lastSeenAt) >= Math.min(MINUTE, (idleMinutes * MINUTE) / 10);
