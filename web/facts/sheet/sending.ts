import { client, fileIn, type Sending } from '../../api/index.ts';
import type { SheetDone, SheetPlan } from '../types.ts';

/** Whose table: one unit's, or that of all units at once. */
export interface SheetOf {
  readonly assessmentId: number;
  readonly unitId?: number;
}

export const sheetAddress = ({ assessmentId, unitId }: SheetOf): string =>
  `/api/v1/assessments/${assessmentId}${unitId === undefined ? '' : `/units/${unitId}`}/facts/sheet`;

export async function previewSheet({ assessmentId, unitId }: SheetOf, file: File, sending: Sending): Promise<SheetPlan> {
  const form = fileIn(file, sending);
  const { data } =
    unitId === undefined
      ? await client.POST('/api/v1/assessments/{assessmentId}/facts/sheet/preview', { params: { path: { assessmentId } }, ...form })
      : await client.POST('/api/v1/assessments/{assessmentId}/units/{unitId}/facts/sheet/preview', {
          params: { path: { assessmentId, unitId } },
          ...form,
        });
  if (!data) throw new Error('the server answered without a plan');
  return data;
}

export async function applySheet({ assessmentId, unitId }: SheetOf, file: File, fingerprint: string): Promise<SheetDone> {
  const form = fileIn(file, { onProgress: () => undefined, signal: new AbortController().signal }, { fingerprint });
  const { data } =
    unitId === undefined
      ? await client.POST('/api/v1/assessments/{assessmentId}/facts/sheet', { params: { path: { assessmentId } }, ...form })
      : await client.POST('/api/v1/assessments/{assessmentId}/units/{unitId}/facts/sheet', { params: { path: { assessmentId, unitId } }, ...form });
  if (!data) throw new Error('the server answered without counts');
  return data;
}
