import { handsOf } from '../facts/index.ts';
import type { Todo, TodoProvider } from '../home/todo.ts';
import type { House } from '../http/house.ts';
import { mayTouch, type Units } from '../policy/index.ts';
import { readUnits } from '../units/index.ts';
import { countWaiting } from './list-table.ts';

const NAMED = 3;

/** What waits for inspectors: suspicions that nobody has decided about; and for a unit's clerks: those it was asked about. */
export const signTodos: TodoProvider = async (house, actor, reach) => {
  const inspects = await reach.as('inspector');
  const fills = await reach.may('signs.answer');
  const todos: Todo[] = [];
  if (inspects) {
    const { belongs } = await handsOf(house, actor);
    const waiting = await waitingOn(house, inspects, 'open', (unitId) => !belongs(unitId));
    if (waiting.count > 0) todos.push(todo('signs.open', '核查录入线索', `${waiting.names}有 ${waiting.count} 条线索等您核查`, 'open'));
  }
  if (fills) {
    const asked = await waitingOn(house, fills, 'asked', () => true);
    if (asked.count > 0) todos.push(todo('signs.asked', '说明录入线索', `督查员请${asked.names}说明 ${asked.count} 条线索`, 'open'));
  }
  return todos;
};

const todo = (key: string, title: string, detail: string, part: string): Todo => ({
  key,
  title,
  detail,
  dueOn: null,
  target: { topic: 'signs', part },
});

async function waitingOn(house: House, reach: Units, what: 'open' | 'asked', fits: (unitId: number) => boolean) {
  const units = (await readUnits(house.db)).filter(({ id }) => mayTouch(reach, id) && fits(id));
  const names = new Map(units.map(({ id, name }) => [id, name] as const));
  const counts = await countWaiting(house.db, [...names.keys()], what);
  const named = counts.sort((one, other) => other.count - one.count).flatMap(({ unit_id }) => names.get(unit_id) ?? []);
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    names: named.slice(0, NAMED).join('、') + (named.length > NAMED ? `等 ${named.length} 个单位` : ''),
  };
}
