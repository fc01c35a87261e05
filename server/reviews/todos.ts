import { type Assessment, listAssessments } from '../assessments/index.ts';
import type { Todo, TodoProvider } from '../home/todo.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { countClaims } from './queue-table.ts';
import { seatOf } from './seat.ts';
import { sheetOf } from './sheet.ts';

const MOST = 50;

/** What waits for an assessor: claims to review, and what is theirs to judge. The authority's administrators are not told: others do it for them. */
export const reviewTodos: TodoProvider = async (house, actor, reach) => {
  const held = await reach.as('assessor');
  if (!held) return [];
  const { items } = await listAssessments(house.db, held, { open: true, page: 1, size: MOST });
  const todos: Todo[] = [];
  for (const assessment of items) {
    if (!['inspection', 'preliminary', 'feedback', 'decision'].includes(assessment.stage) || assessment.sealedAt !== null) continue;
    todos.push(...(await waitingIn(house, actor, held, assessment)));
  }
  return todos;
};

async function waitingIn(house: House, actor: Actor, held: Units, assessment: Assessment): Promise<Todo[]> {
  const { id, title, stage, stages } = assessment;
  const seat = await seatOf(house, actor, assessment, held);
  if (seat.units.size === 0) return [];
  const dueOn = stages.find((planned) => planned.stage === stage)?.endsOn ?? null;
  const { states, units } = await countClaims(house.db, id, [...seat.units.keys()], 'submitted');
  const { asked, given, openUnits } = await sheetOf(house, actor, held, id, { page: 1, size: 1, open: true });
  const about = (part: string) => ({ dueOn, target: { topic: 'assessments' as const, id, part } });
  return [
    ...(states.submitted > 0
      ? [
          {
            ...about('reviews'),
            key: `reviews.${id}.queue`,
            title: `“${title}”：审核填报`,
            detail: `${units.size} 个单位的 ${states.submitted} 条等您确认`,
          },
        ]
      : []),
    ...(asked > given
      ? [
          {
            ...about('judgements'),
            key: `reviews.${id}.judge`,
            title: `“${title}”：评定`,
            detail: `${openUnits} 个单位的 ${asked - given} 项还没有评`,
          },
        ]
      : []),
  ];
}
