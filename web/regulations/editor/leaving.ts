import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useConfirm } from '../../shared/index.ts';
import type { Autosave } from './autosave.ts';

/** Nobody leaves with unsaved text by accident: it is saved on the way out, and where that fails the person is asked. */
export function useLeavingGuard({ state, flush }: Pick<Autosave, 'state' | 'flush'>): void {
  const open = state !== 'saved';
  const confirm = useConfirm();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => open && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    if (!open) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each attempt to leave
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void (async () => {
      const saved = await flush();
      const leave =
        saved || (await confirm({ title: '还有内容没有保存，离开吗？', then: '离开后，没有保存的修改会丢失。', verb: '离开', danger: true }));
      if (leave) blocker.proceed();
      else blocker.reset();
    })();
  }, [blocker.state]);
}
