import { expect, test } from 'vitest';
import { Problem } from '../../api/problem.ts';
import type { SelfReport } from '../types.ts';
import { joined, ReportKeeper } from './report-keeper.ts';

const report = (text: string, version: number): SelfReport => ({
  text,
  version,
  state: 'draft',
  submittedAt: null,
  submittedByName: null,
  updatedAt: null,
});

test('two people writing on lose no word', () => {
  expect(joined('一、', '一、甲', '一、')).toBe('一、甲');
  expect(joined('一、', '一、', '一、乙')).toBe('一、乙');
  expect(joined('一、', '一、甲', '一、乙')).toBe('一、乙\n甲');
  expect(joined('一、旧', '一、甲', '一、乙')).toMatch(/^一、乙\n[\s\S]*一、甲$/);
});

test('a colleague who was quicker is joined and saved, not overwritten', async () => {
  let now = report('一、乙', 2);
  const keeper = new ReportKeeper(report('一、', 1), async (version, text) => {
    if (version !== now.version) throw new Problem({ code: 'stale-version', current: now });
    now = report(text, version + 1);
    return now;
  });
  keeper.type('一、甲');
  await keeper.flush();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(now).toMatchObject({ text: '一、乙\n甲', version: 3 });
  expect(keeper.snapshot()).toMatchObject({ text: '一、乙\n甲', state: 'kept' });
});
