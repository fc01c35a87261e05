import { unitsOf } from '../cases/index.ts';
import type { Reach, Todo, TodoProvider } from '../home/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Counts } from './board/contract.ts';
import { countWatched, totalOf } from './board/table.ts';
import { countUnanswered } from './supervision/unanswered.ts';
import { textOf, todayOf } from './today.ts';

/** For clerks: what falls due and what is overdue in their units, and supervisions that wait for an answer. For inspectors: 红牌, and 黄牌 that nobody supervises. */
export const watchTodos: TodoProvider = async (house, _actor, reach) => {
  const clerk = await countsOf(house, reach, 'clerk');
  const inspector = await countsOf(house, reach, 'inspector');
  if (!clerk && !inspector) return [];
  const { day, next } = await todayOf(house);
  const todos: Todo[] = [];
  const add = (key: string, count: number, title: string, detail: string, dueOn: number | null, part: string) => {
    if (count > 0) todos.push({ key: `watch.${key}`, title, detail, dueOn: dueOn === null ? null : textOf(dueOn), target: { topic: 'watch', part } });
  };
  if (clerk) {
    const { counts, unanswered } = clerk;
    add('red', counts.red, `${counts.red} 件红牌：督办期限已过，尽快办结`, '', day - 1, 'red');
    add('unanswered', unanswered, `${unanswered} 件督办待回复`, '写明办理情况和预计办结时间', day, 'supervised');
    add(
      'overdue',
      counts.overdue,
      `${counts.overdue} 件办件已超期`,
      counts.supervised > 0 ? `其中 ${counts.supervised} 件在督办中` : '',
      day - 1,
      'overdue',
    );
    add('today', counts.today, `${counts.today} 件办件今天到期`, '', day, 'today');
    add('next', counts.next, `${counts.next} 件办件下一工作日到期`, '', next, 'next');
  }
  if (inspector) {
    const { counts } = inspector;
    const unsupervised = counts.overdue - counts.supervised;
    add('inspect-red', counts.red, `${counts.red} 件红牌：督办后仍超期`, '核实原因，督促办结', day - 1, 'red');
    add('inspect-overdue', unsupervised, `${unsupervised} 件超期办件还没有督办`, '', day, 'overdue');
  }
  return todos;
};

async function countsOf(house: House, reach: Reach, role: 'clerk' | 'inspector'): Promise<{ counts: Counts; unanswered: number } | undefined> {
  const held = await reach.as(role);
  if (!held) return undefined;
  const units = await unitsOf(house, held, undefined);
  return {
    counts: totalOf(await countWatched(house.db, units, await todayOf(house))),
    unanswered: await countUnanswered(house.db, units, dayAt(house.now())),
  };
}
