import { useCallback, useEffect, useRef, useState } from 'react';
import { client, type Problem, problemOf, queryClient } from '../../api/index.ts';
import type { VersionDetail } from '../record.ts';

/** `waiting`: changed, to be saved in a moment. `trouble`: could not be saved; goes on trying where that may help. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'trouble' | 'conflict';

/** The draft as somebody else saved it meanwhile. */
export interface Theirs {
  readonly text: string;
  readonly version: number;
}

export interface Autosave {
  readonly state: SavingState;
  readonly problem: Problem | undefined;
  readonly theirs: Theirs | undefined;
  /** The version number that the last save gave. */
  version(): number;
  change(text: string): void;
  /** Saves at once. @returns whether everything is saved */
  flush(): Promise<boolean>;
  /** Two people's changes have been brought together: what is in the editor goes on top of theirs. */
  settle(): Promise<boolean>;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 5_000;

/** Saves a draft as it is typed. Where somebody else was faster nothing is overwritten: saving stops until a person has brought both together. */
export function useAutosave({ id, text, note, version }: VersionDetail): Autosave {
  const [state, setState] = useState<SavingState>('saved');
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<Theirs>();
  const now = useRef({ text, saved: text, version, note, stopped: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(undefined);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const { current } = now;
    while (current.text !== current.saved && !current.stopped) {
      const sent = current.text;
      setState('saving');
      try {
        const body = { text: sent, note: current.note, version: current.version };
        const { data } = await client.PUT('/api/v1/regulation-versions/{versionId}', { params: { path: { versionId: id } }, body });
        current.saved = sent;
        current.version = data?.version ?? current.version + 1;
        setProblem(undefined);
      } catch (thrown) {
        const met = problemOf(thrown);
        if (met.code === 'stale-version' && isTheirs(met.current)) {
          current.stopped = true;
          setTheirs(met.current);
          setState('conflict');
        } else {
          setProblem(met);
          setState('trouble');
          if (met.passing) timer.current = setTimeout(() => void flushRef.current(), RETRY_MS);
        }
        return false;
      }
    }
    if (!current.stopped) setState('saved');
    return !current.stopped;
  }, [id]);

  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    running.current = save().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [save]);
  const flushRef = useRef(flush);
  flushRef.current = flush;

  const change = useCallback((typed: string) => {
    const { current } = now;
    current.text = typed;
    if (current.stopped) return;
    clearTimeout(timer.current);
    if (typed === current.saved) return setState('saved');
    setState('waiting');
    timer.current = setTimeout(() => void flushRef.current(), PAUSE_MS);
  }, []);

  const settle = useCallback(async (): Promise<boolean> => {
    if (theirs) Object.assign(now.current, { version: theirs.version, saved: theirs.text, stopped: false });
    setTheirs(undefined);
    return flushRef.current();
  }, [theirs]);

  // What was saved here is read anew wherever else it is shown.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void queryClient.invalidateQueries();
    },
    [],
  );
  return { state, problem, theirs, version: () => now.current.version, change, flush, settle };
}

const isTheirs = (current: unknown): current is Theirs =>
  typeof current === 'object' && current !== null && typeof (current as Theirs).text === 'string' && typeof (current as Theirs).version === 'number';
