import type { StageCheck } from '../assessments/index.ts';
import { listProgress } from './progress-table.ts';

const SHOWN = 3;

/** Before 自查 ends: who has not handed in. Before 审定: what was returned and not answered. Both may be passed over. */
export const factStageCheck: StageCheck = async (house, { id }, next) => {
  if (next === 'inspection') {
    const open = await waiting(house, id, ['waiting', 'filling']);
    return open ? [{ severity: 'warning', code: 'not-submitted', message: `还有${open}没有提交自查，进入下一阶段后不能再提交`, place: 'facts' }] : [];
  }
  if (next !== 'decision') return [];
  const open = await waiting(house, id, ['returned']);
  return open ? [{ severity: 'warning', code: 'not-answered', message: `还有${open}没有补正退回的填报，审定后不能再补正`, place: 'reviews' }] : [];
};

async function waiting(house: Parameters<StageCheck>[0], id: number, wanted: readonly ('waiting' | 'filling' | 'returned')[]): Promise<string> {
  const found = await Promise.all(wanted.map((state) => listProgress(house.db, id, 'all', { state, page: 1, size: SHOWN })));
  const total = found.reduce((sum, each) => sum + each.total, 0);
  const names = found.flatMap(({ items }) => items.map(({ name }) => name)).slice(0, SHOWN);
  return total === 0 ? '' : ` ${total} 个单位（${names.join('、')}${total > names.length ? '等' : ''}）`;
}
