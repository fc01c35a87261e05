import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { client, queryClient } from '../../api/index.ts';
import { type Desk, formQuery } from '../form/desk.ts';
import { BoardContext } from '../keeping/board.ts';
import type { Form, SelfReport } from '../types.ts';
import { ReportKeeper } from './report-keeper.ts';

/** The report under the hands of this person, on the board with everything else of the page. */
export function useReport({ assessmentId, unitId }: Desk, report: SelfReport) {
  const board = useContext(BoardContext);
  const [keeper] = useState(() => new ReportKeeper(report, (version, text) => save({ assessmentId, unitId }, version, text)));
  useEffect(() => {
    const leave = board.add(keeper);
    return () => {
      void keeper.flush();
      leave();
    };
  }, [board, keeper]);
  useEffect(() => keeper.receive(report), [keeper, report]);
  return { ...useSyncExternalStore(keeper.watch, keeper.snapshot), type: keeper.type, flush: keeper.flush };
}

async function save(path: { readonly assessmentId: number; readonly unitId: number }, version: number, text: string): Promise<SelfReport> {
  const { data } = await client.PUT('/api/v1/assessments/{assessmentId}/units/{unitId}/self-report', { params: { path }, body: { version, text } });
  if (!data) throw new Error('the server answered without a report');
  queryClient.setQueryData<Form>(formQuery(path).queryKey, (form) => form && { ...form, selfReport: data });
  return data;
}
