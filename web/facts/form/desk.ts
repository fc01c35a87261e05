import { createContext, useContext } from 'react';
import { api, queryClient } from '../../api/index.ts';
import type { FactRecord, Form } from '../types.ts';

/** Which form is on the page. */
export interface Desk {
  readonly assessmentId: number;
  readonly unitId: number;
  /** Findings that nobody needs while still typing are shown: the person wanted to hand in. */
  readonly strict: boolean;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no form around this');
  return desk;
}

type Path = Pick<Desk, 'assessmentId' | 'unitId'>;

export const formQuery = ({ assessmentId, unitId }: Path) =>
  api.queryOptions('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/form', { params: { path: { assessmentId, unitId } } });

const SETTLE_MS = 2500;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Puts a saved record into the form on show; what follows from it (progress, gaps) is asked for when typing rests. */
export function keepRecord(path: Path, record: FactRecord): void {
  const { queryKey } = formQuery(path);
  queryClient.setQueryData<Form>(queryKey, (form) => {
    if (!form) return form;
    const known = form.records.some(({ id }) => id === record.id);
    return { ...form, records: known ? form.records.map((one) => (one.id === record.id ? record : one)) : [...form.records, record] };
  });
  clearTimeout(settling);
  settling = setTimeout(() => void queryClient.invalidateQueries({ queryKey }), SETTLE_MS);
}
