import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/index.ts';
import { usePublishedVersions } from '../published.ts';
import { BLANK, type Draft } from './draft.ts';

/** Starts the draft from another assessment, where the address names one: its units, assessors and days, a year later. @returns true while it comes */
export function useNextYear(draft: Draft, change: (part: Partial<Draft>) => void): boolean {
  const [params] = useSearchParams();
  const asked = Number(params.get('from'));
  const wanted = Number.isInteger(asked) && asked > 0 && draft.from !== asked;
  const { data } = api.useQuery(
    'get',
    '/api/v1/assessments/{assessmentId}/next-year',
    { params: { path: { assessmentId: asked } } },
    { enabled: wanted },
  );
  const versions = usePublishedVersions();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has come
  useEffect(() => {
    if (!wanted || !data || versions.length === 0) return;
    const { title, regulationVersionId, authorityId, periodFrom, periodTo, stages, units, assignments } = data.assessment;
    const picked = Object.fromEntries(units.map(({ unitId, kind = '', group = '' }) => [unitId, { kind, group }]));
    const regulationTitle = versions.find(({ value }) => value === regulationVersionId)?.title ?? '';
    change({
      ...BLANK,
      from: asked,
      versionId: regulationVersionId,
      regulationTitle,
      title,
      authorityId,
      periodFrom,
      periodTo,
      picked,
      stages: [...stages],
      assignments,
      notes: data.notes,
    });
  }, [wanted, data, versions.length]);

  return wanted && !data;
}
