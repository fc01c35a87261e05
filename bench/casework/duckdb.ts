import { DuckDBInstance } from '@duckdb/node-api';
import { Calendar, dayNumber } from '@kaocheng/worktime';
import type { Sums } from './ours.ts';
import { caseSums, ratingSums } from './sql.ts';

const FIRST = dayNumber(2024, 1, 1);
const LAST = dayNumber(2029, 12, 31);

/** DuckDB on one thread: CSV to the sums of every unit. */
export async function duckSums(folder: string, asOf: number): Promise<Sums> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const calendar = Calendar.shipped();
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  const start = calendar.workingDaysBefore(FIRST);
  const before = days.map((day) => calendar.workingDaysBefore(day) - start);
  const working = days.filter((day) => calendar.isWorkingDay(day));
  await connection.run(`set variable first = ${FIRST}`);
  await connection.run(`set variable w = [${before.join(',')}]`);
  await connection.run(`set variable d = [${working.join(',')}]`);
  const sums: Record<string, Record<string, number>> = {};
  for (const sql of [caseSums(folder, asOf), ratingSums(folder)]) {
    const reader = await connection.runAndReadAll(sql);
    for (const { unit, ...counts } of reader.getRowObjects()) {
      const own = sums[String(unit)] ?? {};
      sums[String(unit)] = own;
      for (const [key, count] of Object.entries(counts)) own[key] = Number(count);
    }
  }
  return sums;
}
