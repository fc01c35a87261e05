import { listAssessments } from '../assessments/index.ts';
import type { Todo, TodoProvider } from '../home/todo.ts';

/** For leaders: a result that is decided waits for its seal. */
export const sealTodos: TodoProvider = async (house, _actor, reach) => {
  const held = await reach.may('seals.seal');
  if (!held) return [];
  const { items } = await listAssessments(house.db, held, { open: true, stage: 'decision', page: 1, size: 50 });
  return items.flatMap(({ id, title, sealedAt, authorityId, stages }): Todo[] => {
    if (sealedAt !== null || (held !== 'all' && (authorityId === null || !held.has(authorityId)))) return [];
    const dueOn = stages.find(({ stage }) => stage === 'decision')?.endsOn ?? null;
    const target = { topic: 'assessments' as const, id, part: 'seal' };
    return [{ key: `seals.${id}.seal`, title: `“${title}”：审定并封存结果`, detail: '核对未了事项后封存，封存后才能通报', dueOn, target }];
  });
};
