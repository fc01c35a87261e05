import { Cells, NONE, type Span } from '@kaocheng/casework';
import type { Kysely } from 'kysely';
import type { Database } from '../schema/index.ts';
import { readOpen, readSums } from './table.ts';

/** The first day of a month that is counted since 1970-01. */
const firstDay = (month: number): number => Date.UTC(1970, month, 1) / 86_400_000;

/**
 * The stored sums of units over a span, for casework to compute indicators from: a sum of rows that are kept, nothing is counted anew.
 * @param numbers under which number each unit counts; several units may count as one
 */
export async function cellsOf(
  db: Kysely<Database>,
  numbers: ReadonlyMap<number, number>,
  { from, to, asOf }: Span,
  serviceId?: number,
): Promise<Cells> {
  const ids = [...numbers.keys()];
  const [sums, open] = await Promise.all([
    readSums(db, ids, from, to, serviceId),
    readOpen(db, ids, firstDay(from), Math.min(asOf, firstDay(to + 1) - 1), serviceId),
  ]);
  const at = (unitId: number): number => numbers.get(unitId) ?? NONE;
  const cells = new Cells();
  cells.addCells(
    sums.map(({ unitId, sums: values }) => ({ unit: at(unitId), service: NONE, month: to, sums: values })),
    open.map(({ unit_id, due_day, count }) => ({ unit: at(unit_id), service: NONE, due: due_day, count })),
  );
  return cells;
}
