import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber } from '@kaocheng/worktime';
import { writeSampleFiles } from '../sample-files.ts';
import type { Run } from './contestant.ts';
import type { Sums } from './ours.ts';

const NAMES = ['Kaocheng', 'Kaocheng, duplicates unchecked', 'DuckDB, 1 thread'];
const RUNS = 3;
const AS_OF = dayNumber(2026, 12, 31);
const script = fileURLToPath(new URL('./contestant.ts', import.meta.url));

export interface CaseworkRace {
  readonly cases: number;
  readonly megabytes: number;
  readonly generateSeconds: number;
  readonly rows: readonly {
    readonly name: string;
    readonly rowsPerSecond: number;
    readonly rowsPerCpuSecond: number;
    /** Rows per CPU second, over those of DuckDB. */
    readonly ofDuckDb: number;
    readonly peakMegabytes: number;
  }[];
}

/** File to indicators at each size, every contestant in its own process, results asserted equal; the best of three runs each. */
export function caseworkFigures(sizes: readonly number[]): readonly CaseworkRace[] {
  const folder = mkdtempSync(join(tmpdir(), 'kaocheng-bench-'));
  try {
    return sizes.map((cases) => race(folder, cases));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function race(folder: string, cases: number): CaseworkRace {
  const start = performance.now();
  writeSampleFiles(folder, cases);
  const generateSeconds = (performance.now() - start) / 1000;
  const runs = NAMES.map(() => [] as Run[]);
  for (let round = 0; round < (cases > 2_000_000 ? 1 : RUNS); round++)
    for (const [index, name] of NAMES.entries()) runs[index]?.push(run(name, folder));
  const truth = runs[0]?.[0]?.sums ?? {};
  for (const [index, name] of NAMES.entries()) for (const { sums } of runs[index] ?? []) assertSame(name, sums, truth);
  const rates = NAMES.map((name, index) => {
    const own = runs[index] ?? [];
    return {
      name,
      rowsPerSecond: cases / Math.min(...own.map(({ seconds }) => seconds)),
      rowsPerCpuSecond: cases / Math.min(...own.map(({ cpuSeconds }) => cpuSeconds)),
      peakMegabytes: Math.max(...own.map(({ peakMegabytes }) => peakMegabytes)),
    };
  });
  const duck = rates.find(({ name }) => name.startsWith('DuckDB'))?.rowsPerCpuSecond ?? Number.NaN;
  const rows = rates.map((rate) => ({ ...rate, ofDuckDb: rate.rowsPerCpuSecond / duck }));
  return { cases, megabytes: statSync(join(folder, 'cases.csv')).size / 1e6, generateSeconds, rows };
}

function run(name: string, folder: string): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, name, folder, String(AS_OF)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

/** Every sum that both have, of every unit; a unit that one of them does not know is a difference too. */
function assertSame(name: string, got: Sums, truth: Sums): void {
  const units = new Set([...Object.keys(got), ...Object.keys(truth)]);
  for (const unit of units) {
    const [mine, theirs] = [got[unit], truth[unit]];
    if (!mine || !theirs) throw new Error(`${name}: no sums for ${unit}`);
    for (const [key, value] of Object.entries(mine)) {
      if (key in theirs && theirs[key] !== value) throw new Error(`${name} disagrees on ${unit} ${key}: ${value} instead of ${theirs[key]}`);
    }
  }
}
