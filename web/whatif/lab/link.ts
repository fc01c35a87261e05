import type { TrialChange } from '@kaocheng/engine';
import type { TrialAnswer } from '../types.ts';
import type { Step } from './lab.ts';
import type { Asked, Given, Kind, LabCalls } from './serve.ts';

/** The way from a page to its lab. */
export interface LabLink {
  ask<K extends Kind>(kind: K, ask: LabCalls[K]['ask']): Promise<LabCalls[K]['give']>;
  /** Looks for what decides; `stop` ends it. The promise says whether it came to its end. */
  deciders(change: TrialChange, onStep: (step: Step) => void): { readonly ended: Promise<boolean>; stop(): void };
  close(): void;
}

interface Waiting {
  readonly resolve: (give: LabCalls[Kind]['give']) => void;
  readonly reject: (why: Error) => void;
  readonly onStep?: ((step: Step) => void) | undefined;
}

/** Opens a lab on an assessment: in a worker, or in the page where workers do not run. */
export function openLab(answer: TrialAnswer): { readonly link: LabLink; readonly opened: Promise<LabCalls['open']['give']> } {
  const waiting = new Map<number, Waiting>();
  let turn = 0;
  const take = (given: Given): void => {
    const one = waiting.get(given.turn);
    if (given.kind === 'step') one?.onStep?.(given.step);
    else {
      waiting.delete(given.turn);
      if (given.kind === 'given') one?.resolve(given.give);
      else one?.reject(new Error(given.why));
    }
  };
  const carrier = carry(take);
  const send = <K extends Kind>(kind: K, ask: LabCalls[K]['ask'], onStep?: (step: Step) => void) => {
    const mine = ++turn;
    const given = new Promise<LabCalls[K]['give']>((resolve, reject) => {
      waiting.set(mine, { resolve: resolve as Waiting['resolve'], reject, onStep });
      carrier.post({ turn: mine, kind, ask } as Asked);
    });
    return { turn: mine, given };
  };
  const link: LabLink = {
    ask: (kind, ask) => send(kind, ask).given,
    deciders(change, onStep) {
      const { turn, given } = send('deciders', { change }, onStep);
      return { ended: given, stop: () => void send('stop', { turn }).given };
    },
    close() {
      carrier.close();
      waiting.clear();
    },
  };
  return { link, opened: link.ask('open', { answer }) };
}

/** Carries calls to a worker. Where it does not start, everything asked so far and from now on is done in the page. */
function carry(take: (given: Given) => void): { post(asked: Asked): void; close(): void } {
  const asked: Asked[] = [];
  let here: Promise<(asked: Asked) => Promise<void>> | undefined;
  let heard = false;
  const inPage = (one: Asked): void => {
    here ??= import('./serve.ts').then(({ serveLab }) => serveLab(take));
    void here.then((serve) => serve(one));
  };
  if (typeof Worker === 'undefined') return { post: inPage, close: () => undefined };
  const worker = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Given>) => {
    heard = true;
    asked.length = 0;
    take(data);
  };
  worker.onerror = () => {
    if (heard || here) return;
    for (const one of asked.splice(0)) inPage(one);
  };
  return {
    post(one) {
      if (here) return inPage(one);
      if (!heard) asked.push(one);
      worker.postMessage(one);
    },
    close: () => worker.terminate(),
  };
}
