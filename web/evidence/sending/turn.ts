/** So many files go at once, whatever facts they are for: more would only make each slower. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Files on their way would be lost with the page. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Does something when it is its turn; not at all where it was given up before. */
export async function turn(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  globalThis.addEventListener?.('beforeunload', warn);
  try {
    if (!signal.aborted) await work();
  } finally {
    running -= 1;
    if (running === 0) globalThis.removeEventListener?.('beforeunload', warn);
    waiting.shift()?.();
  }
}
