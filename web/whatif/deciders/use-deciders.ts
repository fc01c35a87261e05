import type { TrialChange } from '@kaocheng/engine';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundDecider } from '../lab/lab.ts';
import type { OpenLab } from '../lab/use-lab.ts';

interface Looked {
  readonly found: readonly FoundDecider[];
  readonly done: number;
  readonly total: number;
  readonly left: number;
  readonly state: 'idle' | 'running' | 'stopped' | 'ended';
}

const NOTHING: Looked = { found: [], done: 0, total: 0, left: 0, state: 'idle' };
/** How often the page is told of progress. */
const PULSE_MS = 120;

/** A search for what decides; a changed variant or a closed page ends it. */
export function useDeciders({ link }: OpenLab, change: TrialChange): Looked & { start(): void; stop(): void } {
  const [looked, setLooked] = useState(NOTHING);
  const running = useRef<(() => void) | undefined>(undefined);

  const stop = useCallback(() => {
    running.current?.();
    running.current = undefined;
  }, []);

  // What was found holds for the change that it was looked for under.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new change or lab is the reason to begin anew
  useEffect(() => {
    setLooked(NOTHING);
    return stop;
  }, [link, change, stop]);

  const start = () => {
    stop();
    const found: FoundDecider[] = [];
    let [done, total, left, mine] = [0, 0, 0, true];
    const tell = (state: Looked['state']) => mine && setLooked({ found: [...found], done, total, left, state });
    const search = link.deciders(change, (step) => {
      ({ done, total, left } = step);
      if (step.found.flips.length > 0 || step.found.what.kind === 'setting') found.push(step.found);
    });
    const pulse = setInterval(() => tell('running'), PULSE_MS);
    tell('running');
    running.current = search.stop;
    search.ended
      .then(
        (ended) => tell(ended ? 'ended' : 'stopped'),
        () => tell('stopped'),
      )
      .finally(() => {
        clearInterval(pulse);
        mine = false;
      });
  };
  return { ...looked, start, stop };
}
