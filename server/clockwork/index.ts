import type { App } from '../http/frame.ts';

/**
 * Work that the program does by itself while it serves: one round at a time, the next after a pause. A round that fails is told in the log and tried
 * again. A stop waits for the round under way, which may look at the signal.
 */
export function repeat(app: App, what: string, seconds: number, round: (signal: AbortSignal) => Promise<unknown>): void {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  // Not before it serves: an application that only describes itself, or is asked directly, works at nothing by itself.
  app.addHook('onListen', async () => {
    running = rounds();
  });
  app.addHook('onClose', async () => {
    stop.abort();
    await running;
  });

  async function rounds(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await round(stop.signal);
      } catch (error) {
        console.error(`${what} failed`, error);
      }
      await pause(seconds * 1000, stop.signal);
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', wake);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', wake, { once: true });
  });
