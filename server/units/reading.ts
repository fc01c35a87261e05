import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Page } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Unit, UnitEvent, UnitNode, UnitsQuery } from './contract.ts';
import { listEvents } from './events-table.ts';
import { unitSeen } from './seen.ts';
import { countUnits, listUnits, readUnits } from './table.ts';
import { unitTree } from './tree.ts';

export async function listSeen(house: House, seen: Units, query: UnitsQuery): Promise<Page<Unit>> {
  const today = dayAt(house.now());
  if (query.under === undefined) return listUnits(house.db, { seen, today }, query);
  const descendants = await unitTree(house.db);
  return listUnits(house.db, { seen, today, under: descendants(query.under) }, query);
}

/** The tree in scope, flat, parents before children, siblings by name. */
export async function nodesSeen(house: House, seen: Units, withClosed: boolean): Promise<UnitNode[]> {
  const today = dayAt(house.now());
  const isClosed = ({ activeTo }: Unit) => activeTo !== null && activeTo < today;
  const all = await readUnits(house.db, seen === 'all' ? undefined : [...seen]);
  const nodes = all
    .filter((unit) => withClosed || !isClosed(unit))
    .map((unit) => ({
      id: unit.id,
      parentId: unit.parentId,
      name: unit.name,
      level: unit.level,
      kind: unit.kind,
      group: unit.group,
      closed: isClosed(unit),
    }));
  return inTreeOrder(nodes);
}

function inTreeOrder(nodes: readonly UnitNode[]): UnitNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const below = new Map<number | null, UnitNode[]>();
  for (const node of nodes.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(node);
    else below.set(parent, [node]);
  }
  const ordered: UnitNode[] = [];
  const open = (below.get(null) ?? []).toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    ordered.push(node);
    open.push(...(below.get(node.id) ?? []).toReversed());
  }
  return ordered;
}

export async function facetsSeen(house: House, seen: Units) {
  const narrowing = { seen, today: dayAt(house.now()) };
  return { kinds: await countUnits(house.db, narrowing, 'kind'), groups: await countUnits(house.db, narrowing, 'group_name') };
}

export async function historySeen(house: House, seen: Units, id: number): Promise<UnitEvent[]> {
  await unitSeen(house, seen, id);
  return listEvents(house.db, id);
}
