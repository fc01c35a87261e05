import { type Cells, MEASURES, type MeasureKey } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { noteChange } from './changes.ts';

/** The measures that a cell holds; open cases are kept by their due day beside. */
const COUNTED: readonly MeasureKey[] = MEASURES.filter((key) => key !== 'openDue');

/** `dueOnTime` → `due_on_time` */
export const columnOf = (key: MeasureKey): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const COLUMNS = COUNTED.map(columnOf);

const ADD_CELLS = `
  INSERT INTO case_cells (unit_id, service_id, month, ${COLUMNS.join(', ')})
  SELECT * FROM unnest($1::int[], $2::int[], $3::int[], ${COUNTED.map((key, index) => `$${index + 4}::${key === 'statutoryDays' ? 'float8' : 'bigint'}[]`).join(', ')})
  ON CONFLICT (unit_id, service_id, month) DO UPDATE SET ${COLUMNS.map((column) => `${column} = case_cells.${column} + excluded.${column}`).join(', ')}`;

const ADD_OPEN = `
  INSERT INTO open_cases (unit_id, service_id, due_day, count)
  SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::bigint[])
  ON CONFLICT (unit_id, service_id, due_day) DO UPDATE SET count = open_cases.count + excluded.count`;

/** Adds what changed to the stored sums, and notes that they moved. Units and services of the cells are ids. */
export async function addToCells(client: PoolClient, changes: Cells): Promise<void> {
  const cells = changes.cells();
  if (cells.length > 0) {
    const sums = COUNTED.map((key) => cells.map((cell) => cell.sums[MEASURES.indexOf(key)] ?? 0));
    await client.query(ADD_CELLS, [cells.map(({ unit }) => unit), cells.map(({ service }) => service), cells.map(({ month }) => month), ...sums]);
  }
  const open = changes.openCells();
  if (open.length > 0) {
    await client.query(ADD_OPEN, [
      open.map(({ unit }) => unit),
      open.map(({ service }) => service),
      open.map(({ due }) => due),
      open.map(({ count }) => count),
    ]);
  }
  if (cells.length + open.length > 0) await noteChange(client);
}
