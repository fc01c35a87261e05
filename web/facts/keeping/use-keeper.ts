import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Content, FactRecord } from '../types.ts';
import { BoardContext } from './board.ts';
import { Keeper, type Kept, type Sender } from './keeper.ts';

/** Keeps one record of the page, on the board with all others. */
export function useKeeper(record: FactRecord | undefined, blank: Partial<Content>, sender: Sender): Kept & { readonly keeper: Keeper } {
  const board = useContext(BoardContext);
  const [keeper] = useState(() => new Keeper(record, blank, sender));
  keeper.sender = sender;
  useEffect(() => {
    const leave = board.add(keeper);
    return () => {
      void keeper.flush();
      leave();
    };
  }, [board, keeper]);
  useEffect(() => {
    if (record) keeper.receive(record);
  }, [keeper, record]);
  const kept = useSyncExternalStore(keeper.watch, keeper.snapshot);
  return { ...kept, keeper };
}
