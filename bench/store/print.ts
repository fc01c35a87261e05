import { type StoreRace, storeFigures } from './suite.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `--huge` adds 10,000,000 cases (some 15 GB on the disk for a while), `--small` leaves it at 100,000. */
export async function storeBench(flags: ReadonlySet<string>): Promise<readonly StoreRace[]> {
  const sizes = flags.has('--small') ? [100_000] : flags.has('--huge') ? [100_000, 1_000_000, 10_000_000] : [100_000, 1_000_000];
  const races = await storeFigures(sizes);
  for (const { cases, megabytes, load, loads, wholeSeconds, peakMegabytes, increment, pages } of races) {
    console.log(`\n${whole(cases)} cases (${whole(megabytes)} MB), file → stored, indexed and summed; load ${load.toFixed(1)}`);
    for (const { name, rowsPerSecond, rowsPerCpuSecond, ofCopy, cpuOfCopy, cpuSeconds } of loads)
      console.log(
        `  ${name.padEnd(34)} ${whole(rowsPerSecond).padStart(9)} rows/s ${ofCopy.toFixed(2)} × COPY   ${whole(rowsPerCpuSecond).padStart(9)} rows/CPU s ${cpuOfCopy.toFixed(2)} × COPY   CPU ${cpuSeconds.ours.toFixed(2)} + ${cpuSeconds.postgres.toFixed(2)} s`,
      );
    console.log(`  done with everything after ${wholeSeconds.toFixed(1)} s`);
    console.log(`  peak memory of our process ${whole(peakMegabytes.after)} MB, ${whole(peakMegabytes.before)} MB before the import`);
    console.log(`  ${whole(increment.rows)} changed cases ${whole(increment.milliseconds)} ms, ${whole(increment.cpuMilliseconds)} CPU ms`);
    for (const [name, milliseconds] of Object.entries(pages)) console.log(`  ${name.padEnd(40)} ${milliseconds.toFixed(1).padStart(8)} ms`);
  }
  return races;
}
