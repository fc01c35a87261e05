import { isMarketDay, leadingDay, type MarketPattern, parseMarketPattern } from '@kaocheng/worktime';
import type { TodoProvider } from '../home/todo.ts';
import { addDays, dayAt } from '../http/days.ts';
import { readUnits } from './table.ts';

const NAMED = 6;

/** For inspectors: where the market is held today, and tomorrow. The counters there have to be staffed, and whoever goes there sees it. */
export const unitTodos: TodoProvider = async (house, _actor, reach) => {
  const seen = await reach.as('inspector');
  if (!seen) return [];
  const today = dayAt(house.now());
  const open = (await readUnits(house.db, seen === 'all' ? undefined : [...seen])).filter(
    ({ marketDays, activeTo }) => marketDays !== '' && (activeTo === null || activeTo >= today),
  );
  return (['今天', '明天'] as const).flatMap((when, ahead) => {
    const day = addDays(today, ahead);
    const held = open.filter(({ marketDays }) => isHeld(marketDays, day));
    if (held.length === 0) return [];
    const names = held.slice(0, NAMED).map(({ name }) => name);
    const detail = `${names.join('、')}${held.length > NAMED ? ` 等 ${held.length} 个` : ''}，窗口应有人值守，可到现场查看`;
    return [{ key: `units.market.${day}`, title: `${when}逢场：${held.length} 个乡镇`, detail, dueOn: day, target: { topic: 'units' as const } }];
  });
};

const patterns = new Map<string, MarketPattern | undefined>();

function isHeld(text: string, day: string): boolean {
  if (!patterns.has(text)) {
    const read = parseMarketPattern(text);
    patterns.set(text, read.ok ? read.value : undefined);
  }
  const pattern = patterns.get(text);
  return pattern !== undefined && isMarketDay(pattern, leadingDay(day));
}
