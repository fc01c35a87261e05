import { type CaseworkRace, caseworkFigures } from './suite.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `--huge` adds 10,000,000 cases (2.1 GB on the disk for a while). */
export function caseworkBench(flags: ReadonlySet<string>): readonly CaseworkRace[] {
  const races = caseworkFigures(flags.has('--huge') ? [100_000, 1_000_000, 10_000_000] : [100_000, 1_000_000]);
  for (const { cases, megabytes, generateSeconds, rows } of races) {
    console.log(`\n${whole(cases)} cases (${whole(megabytes)} MB, generated in ${generateSeconds.toFixed(1)} s), file → indicators`);
    for (const { name, rowsPerSecond, rowsPerCpuSecond, ofDuckDb, peakMegabytes } of rows)
      console.log(
        `  ${name.padEnd(32)} ${whole(rowsPerSecond).padStart(10)} rows/s  ${whole(rowsPerCpuSecond).padStart(10)} rows/CPU s  ${ofDuckDb.toFixed(2)} × DuckDB  peak ${whole(peakMegabytes).padStart(5)} MB`,
      );
  }
  return races;
}
