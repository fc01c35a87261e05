import { useEffect, useRef, useState } from 'react';
import type { Checked } from './checking.ts';

const PAUSE_MS = 350;
const PATIENCE_MS = 10_000;
const TOO_SLOW: Checked = {
  description: undefined,
  findings: [{ severity: 'error', code: 'too-slow', message: '这段正文读得太久，请检查最近的修改', line: 0, column: 1 }],
};

/** Checks the text a moment after the last key. The answer of an older text is never shown over that of a newer one. */
export function useLiveCheck(text: string, key: string): { readonly checked: Checked | undefined; readonly checking: boolean } {
  const [checked, setChecked] = useState<Checked>();
  const [checking, setChecking] = useState(true);
  const worker = useRef<Worker>(undefined);
  const turn = useRef(0);

  useEffect(() => {
    setChecking(true);
    let patience: ReturnType<typeof setTimeout> | undefined;
    const mine = ++turn.current;
    const give = (result: Checked) => {
      clearTimeout(patience);
      if (mine !== turn.current) return;
      setChecked(result);
      setChecking(false);
    };
    const pause = setTimeout(() => {
      const at = worker.current ?? new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
      worker.current = at;
      at.onmessage = ({ data }: MessageEvent<{ turn: number; checked: Checked }>) => data.turn === mine && give(data.checked);
      // Where workers do not run, the page checks by itself.
      at.onerror = () => void import('./checking.ts').then(({ checkDraft }) => give(checkDraft(text, key)));
      at.postMessage({ turn: mine, text, key });
      patience = setTimeout(() => {
        at.terminate();
        worker.current = undefined;
        give(TOO_SLOW);
      }, PATIENCE_MS);
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      clearTimeout(patience);
    };
  }, [text, key]);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  return { checked, checking };
}
