import type { Sums } from './ours.ts';

/**
 * One contestant in a process of its own, so that its peak memory is its own: `contestant.ts NAME FOLDER ASOF` prints its figures as JSON. Loading
 * its code is outside the timed part.
 */
const CONTESTANTS: Readonly<Record<string, () => Promise<(folder: string, asOf: number) => Promise<Sums>>>> = {
  Kaocheng: () => ours(true),
  'Kaocheng, duplicates unchecked': () => ours(false),
  'DuckDB, 1 thread': async () => (await import('./duckdb.ts')).duckSums,
};

async function ours(duplicates: boolean): Promise<(folder: string, asOf: number) => Promise<Sums>> {
  const { ourSums } = await import('./ours.ts');
  return (folder, asOf) => ourSums(folder, asOf, duplicates);
}

export interface Run {
  readonly seconds: number;
  /** User and system time of all threads of the process. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly sums: Sums;
}

const [, , name = '', folder = '', asOf = ''] = process.argv;
const contestant = await CONTESTANTS[name]?.();
if (contestant) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const sums = await contestant(folder, Number(asOf));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const run: Run = { seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024, sums };
  console.log(JSON.stringify(run));
}
