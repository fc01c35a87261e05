import type { TrialChange } from '@kaocheng/engine';
import type { TrialAnswer } from '../types.ts';
import type { LabBook } from './book.ts';
import type { UnitDetail } from './detail.ts';
import { Lab, type Ran, type Step } from './lab.ts';

/** What a page asks of a lab, and what it gets: the same whether the lab works in a worker or in the page. */
export interface LabCalls {
  open: { readonly ask: { readonly answer: TrialAnswer }; readonly give: Ran };
  book: { readonly ask: { readonly change: TrialChange }; readonly give: LabBook };
  run: { readonly ask: { readonly change: TrialChange }; readonly give: Ran };
  detail: { readonly ask: { readonly change: TrialChange; readonly unitId: number }; readonly give: UnitDetail | undefined };
  texts: { readonly ask: { readonly change: TrialChange }; readonly give: { readonly before: string; readonly after: string } };
  /** Gives steps on the way, and at last whether it came to its end. */
  deciders: { readonly ask: { readonly change: TrialChange }; readonly give: boolean };
  stop: { readonly ask: { readonly turn: number }; readonly give: undefined };
}

export type Kind = keyof LabCalls;
export type Asked = { [K in Kind]: { readonly turn: number; readonly kind: K; readonly ask: LabCalls[K]['ask'] } }[Kind];
export type Given =
  | { readonly turn: number; readonly kind: 'given'; readonly give: LabCalls[Kind]['give'] }
  | { readonly turn: number; readonly kind: 'step'; readonly step: Step }
  | { readonly turn: number; readonly kind: 'failed'; readonly why: string };

/** How long deciders are looked for before a call to stop is listened to. */
const SLICE_MS = 40;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Answers the calls of one page. */
export function serveLab(post: (given: Given) => void): (asked: Asked) => Promise<void> {
  let lab: Lab | undefined;
  const stopped = new Set<number>();

  const opened = (): Lab => {
    if (!lab) throw new Error('nothing was opened');
    return lab;
  };
  const look = async (turn: number, change: TrialChange): Promise<boolean> => {
    let since = performance.now();
    for (const step of opened().deciders(change)) {
      if (stopped.delete(turn)) return false;
      post({ turn, kind: 'step', step });
      if (performance.now() - since < SLICE_MS) continue;
      await breath();
      since = performance.now();
    }
    return true;
  };
  const give = (asked: Asked): LabCalls[Kind]['give'] | Promise<boolean> => {
    switch (asked.kind) {
      case 'open': {
        const start = performance.now();
        lab = new Lab(asked.ask.answer);
        return { runs: true, outcomes: lab.base, problems: [], lost: 0, took: performance.now() - start };
      }
      case 'book':
        return opened().book(asked.ask.change);
      case 'run':
        return opened().run(asked.ask.change);
      case 'detail':
        return opened().detail(asked.ask.change, asked.ask.unitId);
      case 'texts':
        return opened().texts(asked.ask.change);
      case 'deciders':
        return look(asked.turn, asked.ask.change);
      case 'stop':
        stopped.add(asked.ask.turn);
        return undefined;
    }
  };
  return async (asked) => {
    const { turn } = asked;
    try {
      post({ turn, kind: 'given', give: await give(asked) });
    } catch (thrown) {
      post({ turn, kind: 'failed', why: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
}
