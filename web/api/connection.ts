import { watched } from './watched.ts';

export type Connection = 'well' | 'offline' | 'store-unavailable';

/** How the server does, as the last answers told; the banner shows it. */
export const connection = watched<Connection>('well');

const EVERY = 3000;
let asking = false;
const recovered = new Set<() => void>();

/** Runs when the server is back. */
export const onRecovery = (listener: () => void): void => {
  recovered.add(listener);
};

/** The server cannot be reached, or its store cannot: asks until it is well again. */
export function reportTrouble(trouble: Exclude<Connection, 'well'>): void {
  connection.set(trouble);
  if (asking) return;
  asking = true;
  setTimeout(ask, EVERY);
}

async function ask(): Promise<void> {
  const answer = await fetch('/health', { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) {
    asking = false;
    connection.set('well');
    for (const listener of recovered) listener();
    return;
  }
  connection.set(answer ? 'store-unavailable' : 'offline');
  setTimeout(ask, EVERY);
}
