import { listAssessments } from '../assessments/index.ts';
import { addDays, dayAt } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Home, TodoShown, Urgency } from './contract.ts';
import { guideOf } from './guide.ts';
import { newsOf } from './news.ts';
import { reachOf } from './reach.ts';
import type { Todo, TodoProvider } from './todo.ts';

const SHOWN = 10;
const SOON_DAYS = 7;

/** What somebody has to do, what has changed for them, and where each assessment stands. */
export async function homeOf(house: House, actor: Actor, providers: readonly TodoProvider[]): Promise<Home> {
  const reach = reachOf(house, actor);
  const day = dayAt(house.now());
  const seen = (await reach.may('assessments.read')) ?? new Set<number>();
  const { items, total } = await listAssessments(house.db, seen, { open: true, page: 1, size: SHOWN });
  const todos = (await Promise.all(providers.map((provide) => provide(house, actor, reach)))).flat();
  return {
    day,
    guide: await guideOf(house, reach),
    todos: todos.map((todo) => shown(todo, day)).sort(byUrgency),
    news: await newsOf(house, actor, reach, items),
    assessments: items,
    others: total - items.length,
  };
}

const shown = (todo: Todo, day: string): TodoShown => ({ ...todo, urgency: urgencyOf(todo.dueOn, day) });

export function urgencyOf(dueOn: string | null, day: string): Urgency {
  if (dueOn === null) return 'undated';
  if (dueOn < day) return 'overdue';
  if (dueOn === day) return 'today';
  return dueOn <= addDays(day, SOON_DAYS) ? 'soon' : 'later';
}

/** By day; what has no day comes last. */
const byUrgency = (one: TodoShown, other: TodoShown): number =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.key.localeCompare(other.key);
