import { expect, test, vi } from 'vitest';

vi.mock('../../api/index.ts', () => ({ useAccount: () => ({ id: 1 }) }));
vi.mock('../../shared/index.ts', () => ({ today: () => '2026-03-02' }));
const { BLANK, proposedTitle, settled, titleOf, yearOf } = await import('./draft.ts');

const days = [{ stage: 'self-check' as const, startsOn: '2026-10-08', endsOn: '2026-10-31' }];
const full = {
  ...BLANK,
  versionId: 1,
  authorityId: 2,
  picked: { 3: { kind: '', group: '' } },
  stages: days,
  assignments: [{ accountId: 4, unitId: null }],
};

test('going back and forth keeps what was filled in', () => {
  expect(settled(full, { step: 2 })).toEqual({ ...full, step: 2 });
  expect(settled(full, { title: '考核' })).toEqual({ ...full, title: '考核' });
});

test('other rules or another authority look at the units anew, another period at the days', () => {
  expect(settled(full, { versionId: 9 })).toMatchObject({ picked: null, assignments: [], stages: days });
  expect(settled(full, { authorityId: null })).toMatchObject({ picked: null, stages: days });
  expect(settled(full, yearOf(2027))).toMatchObject({ picked: full.picked, stages: null });
  expect(settled(BLANK, full)).toEqual(full);
});

test('a title is proposed until one is written', () => {
  const draft = { ...full, regulationTitle: '成都市年度考核' };
  expect(proposedTitle(draft)).toBe('2026 年成都市年度考核');
  expect(titleOf({ ...draft, title: ' 自拟 ' })).toBe('自拟');
  expect(titleOf(BLANK)).toBe('');
});
