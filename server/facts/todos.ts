import { listAssessments } from '../assessments/index.ts';
import type { Todo, TodoProvider } from '../home/todo.ts';
import { listProgress } from './progress-table.ts';

const MOST = 50;
const NAMED = 3;

/** What the units' clerks have to do: fill in and hand in while 自查 lasts, and answer what was returned until 审定. */
export const factTodos: TodoProvider = async (house, _actor, reach) => {
  const own = await reach.as('clerk');
  if (!own) return [];
  const { items } = await listAssessments(house.db, own, { open: true, page: 1, size: MOST });
  const todos: Todo[] = [];
  for (const { id, title, stage, stages } of items) {
    if (!['self-check', 'inspection', 'preliminary', 'feedback'].includes(stage)) continue;
    const dueOn = stages.find((planned) => planned.stage === stage)?.endsOn ?? null;
    const about = { dueOn, target: { topic: 'facts' as const, id } };
    const { items: units } = await listProgress(house.db, id, own, { page: 1, size: 200 });
    const returned = units.filter((unit) => unit.returned > 0);
    if (returned.length > 0) {
      const records = returned.reduce((sum, unit) => sum + unit.returned, 0);
      todos.push({ ...about, key: `facts.${id}.returned`, title: `“${title}”：补正退回的填报`, detail: `${namesOf(returned)}，${records} 条` });
    }
    const open = stage === 'self-check' ? units.filter(({ submittedAt }) => submittedAt === null) : [];
    if (open.length > 0) {
      const begun = open.some(({ state }) => state !== 'waiting');
      todos.push({ ...about, key: `facts.${id}.fill-in`, title: `“${title}”：填报并提交自查`, detail: `${namesOf(open)}${begun ? '，已开始' : ''}` });
    }
  }
  return todos;
};

const namesOf = (units: readonly { readonly name: string }[]): string =>
  units
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、') + (units.length > NAMED ? `等 ${units.length} 个单位` : '');
