import type { TrialChange } from '@kaocheng/engine';
import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../model/outcome.ts';
import type { TrialAnswer } from '../types.ts';
import type { LabBook } from './book.ts';
import type { Ran } from './lab.ts';
import { type LabLink, openLab } from './link.ts';

export interface OpenLab {
  readonly link: LabLink;
  readonly base: readonly Outcome[];
}

/** The lab of the assessment on show; closed with the page. */
export function useLab(answer: TrialAnswer): { readonly lab: OpenLab | undefined; readonly failed: boolean } {
  const [lab, setLab] = useState<OpenLab>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { link, opened } = openLab(answer);
    let here = true;
    opened.then(
      (ran) => here && ran.runs && setLab({ link, base: ran.outcomes }),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
      setLab(undefined);
      link.close();
    };
  }, [answer]);
  return { lab, failed };
}

/** A run and the change that it is of: the one before stays on show until the next is there. */
export interface NewestRun {
  readonly ran: Ran | undefined;
  readonly change: TrialChange;
  readonly running: boolean;
}

/** The newest run of a change. While one runs, only the last of those that came meanwhile is kept waiting. */
export function useRun({ link }: OpenLab, change: TrialChange): NewestRun {
  const [newest, setNewest] = useState<Omit<NewestRun, 'running'>>({ ran: undefined, change });
  const [running, setRunning] = useState(true);
  const state = useRef<{ busy: boolean; next: TrialChange | undefined }>({ busy: false, next: undefined });
  useEffect(() => {
    const { current } = state;
    const go = (wanted: TrialChange): void => {
      current.busy = true;
      link
        .ask('run', { change: wanted })
        .then(
          (ran) => setNewest({ ran, change: wanted }),
          () => undefined,
        )
        .finally(() => {
          const { next } = current;
          current.next = undefined;
          if (next) go(next);
          else {
            current.busy = false;
            setRunning(false);
          }
        });
    };
    setRunning(true);
    if (current.busy) current.next = change;
    else go(change);
  }, [link, change]);
  return { ...newest, running };
}

/** What can be changed in the regulation that a change starts from. */
export function useBook({ link }: OpenLab, text: string | undefined): LabBook | undefined {
  const [book, setBook] = useState<LabBook>();
  useEffect(() => {
    let here = true;
    const change: TrialChange = { ...(text === undefined ? {} : { text }), values: [], refit: 'scale', facts: [], exclusions: [], overrides: [] };
    link.ask('book', { change }).then(
      (given) => here && setBook(given),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [link, text]);
  return book;
}
