import { listAssessments, mayHold } from '../assessments/index.ts';
import type { Todo, TodoProvider } from '../home/todo.ts';
import { evaluated } from './evaluation.ts';
import { isDeciding } from './rights.ts';
import { tiesOf } from './ties.ts';

const MOST = 20;

/** What those who answer for an assessment have to decide: ties at a quota, from 初评 until 审定. */
export const resultTodos: TodoProvider = async (house, _actor, reach) => {
  const held = await reach.may('results.decide');
  if (!held) return [];
  const { items } = await listAssessments(house.db, held, { open: true, page: 1, size: MOST });
  const todos: Todo[] = [];
  for (const assessment of items) {
    const { id, title, stages, authorityId, sealedAt } = assessment;
    if (!isDeciding(assessment) || sealedAt !== null || !mayHold(held, authorityId)) continue;
    const open = tiesOf(await evaluated(house, assessment, 'official')).filter(({ decision }) => !decision);
    if (open.length === 0) continue;
    todos.push({
      key: `results.${id}.ties`,
      title: `“${title}”：决定名额线上的并列`,
      detail: open.map(({ selection, pool, left, rows }) => `${pool}“${selection}”${rows.length} 家同分，剩 ${left} 个名额`).join('；'),
      dueOn: stages.find(({ stage }) => stage === 'decision')?.endsOn ?? null,
      target: { topic: 'results', id },
    });
  }
  return todos;
};
