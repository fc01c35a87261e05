import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../api/index.ts';
import type { Place } from './types.ts';

export const shelfQuery = ({ assessmentId, unitId }: Place) =>
  api.queryOptions('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/shelf', { params: { path: { assessmentId, unitId } } });

/** All files of a unit: one question, however many facts on the page show some of them. */
export const useShelf = (place: Place) => useQuery(shelfQuery(place));

/** After files have come in by themselves: the shelf is asked for anew, and everything that counts proof. */
export async function shelfChanged(place: Place): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: shelfQuery(place).queryKey });
  void queryClient.invalidateQueries();
}
