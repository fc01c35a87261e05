import type { StageCheck } from '../assessments/index.ts';
import { sealsOf, standingSeal } from './seal-table.ts';
import { verifySeal } from './verify.ts';

/** Before 通报: the seal must still hold, for what is announced is what was sealed. Before 归档: whether anybody has published it. */
export const sealStageCheck: StageCheck = async (house, { id, sealedAt }, next) => {
  if (sealedAt === null) return [];
  if (next === 'notice') {
    const seal = await standingSeal(house.db, id);
    const found = seal && verifySeal(seal);
    if (found?.ok) return [];
    return [
      { severity: 'error', code: 'seal-broken', message: `封存的结果核验不通过：${found?.findings.join('；') ?? '封存记录不在了'}`, place: 'seal' },
    ];
  }
  if (next !== 'archive') return [];
  const [seal] = await sealsOf(house.db, id);
  return seal?.publishedAt === null ? [{ severity: 'warning', code: 'not-published', message: '结果还没有公布到公开页', place: 'seal' }] : [];
};
