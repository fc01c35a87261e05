import { byPeriod, PERIODS } from '../facts/periods.ts';
import type { FactColumns, FactTable, Unit } from '../facts/table.ts';
import type { PeriodLength } from '../language/regulation.ts';

/** The rows that a frame is a window of: units in a year, or units and periods. `groups[row]` is the row's peer group. */
export interface Space {
  readonly rows: number;
  readonly rowsPerUnit: number;
  readonly groups: Int32Array;
  readonly groupCount: number;
  fact(name: string): FactColumns;
}

/** Numbers the peer groups (same kind and same group) in the order in which they are met. */
function peerGroups(units: readonly Unit[]): { groups: Int32Array; groupCount: number } {
  const numbers = new Map<string, number>();
  const groups = new Int32Array(units.length);
  for (const [row, { kind, group }] of units.entries()) {
    const key = `${kind}\n${group}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    groups[row] = number;
  }
  return { groups, groupCount: Math.max(1, numbers.size) };
}

export function yearSpace(table: FactTable): Space {
  let known: ReturnType<typeof peerGroups> | undefined;
  const numbered = () => {
    known ??= peerGroups(table.units);
    return known;
  };
  return {
    rows: table.units.length,
    rowsPerUnit: 1,
    // Numbered when somebody asks: most regulations compare nobody.
    get groups() {
      return numbered().groups;
    },
    get groupCount() {
      return numbered().groupCount;
    },
    fact: (name) => factOf(table, name),
  };
}

/** Facts are cut into periods when a rule first asks for them. Peers of a unit and period are the peers of the unit in that period. */
export function periodSpace(table: FactTable, length: PeriodLength): Space {
  const year = yearSpace(table);
  const periods = PERIODS[length];
  const rows = year.rows * periods;
  const groups = Int32Array.from({ length: rows }, (_, row) => (year.groups[Math.floor(row / periods)] ?? 0) * periods + (row % periods));
  const cut = new Map<string, FactColumns>();
  const fact = (name: string): FactColumns => {
    const known = cut.get(name) ?? byPeriod(factOf(table, name), year.rows, length);
    cut.set(name, known);
    return known;
  };
  return { rows, rowsPerUnit: periods, groups, groupCount: year.groupCount * periods, fact };
}

function factOf(table: FactTable, name: string): FactColumns {
  const found = table.facts.get(name);
  if (!found) throw new Error(`no fact "${name}" in the table`);
  return found;
}
