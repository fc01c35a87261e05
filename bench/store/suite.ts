import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeSampleFiles } from '../sample-files.ts';
import { Host } from './host-client.ts';
import { changedRows, type Imported, importCases, importFile, makeCounty } from './ours.ts';
import { type Copied, copyCases, dropDump, dumpCases, GROUP_BY, KEPT } from './peer.ts';

const INCREMENT = 1000;
const INCREMENTS = 5;
const LOOKS = 15;

export interface Load {
  readonly name: string;
  readonly rowsPerSecond: number;
  /** CPU time of our process and of PostgreSQL together. */
  readonly rowsPerCpuSecond: number;
  /** Over COPY into the same table with its indexes. */
  readonly ofCopy: number;
  readonly cpuOfCopy: number;
  readonly cpuSeconds: { readonly ours: number; readonly postgres: number };
}

export interface StoreRace {
  readonly cases: number;
  readonly megabytes: number;
  /** Of the machine, over the last minute, when our import had ended: two cores under a load of eight give a quarter of their speed. */
  readonly load: number;
  readonly loads: readonly Load[];
  /** From the start of our import to its very end, with the look for signs of false entry. */
  readonly wholeSeconds: number;
  /** Of our process: before the import, and afterwards. */
  readonly peakMegabytes: { readonly before: number; readonly after: number };
  readonly increment: { readonly rows: number; readonly milliseconds: number; readonly cpuMilliseconds: number };
  /** Milliseconds by the API, the median. */
  readonly pages: Readonly<Record<string, number>>;
}

/** File to stored cases through the API of a real server, beside COPY of the same columns; every store is empty before, and all hold the same afterwards. */
export async function storeFigures(sizes: readonly number[]): Promise<readonly StoreRace[]> {
  const races: StoreRace[] = [];
  for (const cases of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'kaocheng-bench-'));
    // Started by root, PostgreSQL runs as somebody else, who has to get in.
    chmodSync(folder, 0o755);
    try {
      races.push(await race(folder, cases));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return races;
}

async function race(folder: string, cases: number): Promise<StoreRace> {
  writeSampleFiles(folder, cases);
  const host = await Host.open(join(folder, 'ours'));
  try {
    const county = await makeCounty(host, folder);
    const before = await host.usage();
    await host.sql('CHECKPOINT');
    const ours = await importCases(host, county, folder, cases);
    if (ours.fresh !== cases) throw new Error(`${ours.fresh} of ${cases} cases came in`);
    const [load = 0] = loadavg();
    const { peakMegabytes: after } = await host.usage();
    const sums = await host.sql(KEPT);
    if (!isDeepStrictEqual(sums, await host.sql(GROUP_BY))) throw new Error('the sums that are kept are not those of the cases');
    const { copied, bare } = await peers(folder, await dumpCases(host, folder), sums);
    return {
      cases,
      megabytes: statSync(join(folder, 'cases.csv')).size / 1e6,
      load,
      wholeSeconds: ours.wholeSeconds,
      loads: [
        loadOf('Kaocheng, file to cases and sums', cases, ours, copied),
        loadOf('COPY, same table, one GROUP BY', cases, copied, copied),
        loadOf('COPY, no index, one GROUP BY', cases, bare, copied),
      ],
      peakMegabytes: { before: before.peakMegabytes, after },
      increment: await increments(host, county, folder),
      pages: await pages(host),
    };
  } finally {
    await host.close();
  }
}

async function peers(folder: string, dump: string, sums: readonly unknown[]): Promise<{ copied: Copied; bare: Copied }> {
  const host = await Host.open(join(folder, 'peer'));
  try {
    const copied = await copyCases(host, dump, true);
    if (!isDeepStrictEqual(await host.sql(GROUP_BY), sums)) throw new Error('COPY has brought in something else');
    return { copied, bare: await copyCases(host, dump, false) };
  } finally {
    await host.close();
    dropDump(folder);
  }
}

function loadOf(name: string, cases: number, load: Copied & Partial<Imported>, copied: Copied): Load {
  const cpu = load.postgresSeconds + (load.cpuSeconds ?? 0);
  return {
    name,
    rowsPerSecond: cases / load.seconds,
    rowsPerCpuSecond: cases / cpu,
    ofCopy: copied.seconds / load.seconds,
    cpuOfCopy: copied.postgresSeconds / cpu,
    cpuSeconds: { ours: load.cpuSeconds ?? 0, postgres: load.postgresSeconds },
  };
}

/** What it costs to bring in a file of 1,000 cases that have changed since. */
async function increments(host: Host, county: number, folder: string): Promise<StoreRace['increment']> {
  const runs: Imported[] = [];
  for (let turn = 0; turn < INCREMENTS; turn += 1) runs.push(await importFile(host, county, changedRows(folder, INCREMENT, turn), INCREMENT));
  return {
    rows: Math.max(...runs.map(({ changed }) => changed)),
    milliseconds: 1000 * median(runs.map(({ seconds }) => seconds)),
    cpuMilliseconds: 1000 * median(runs.map(({ cpuSeconds, postgresSeconds }) => cpuSeconds + postgresSeconds)),
  };
}

const PAGES = {
  'indicators of all units, one year': '/cases/figures?fromMonth=2026-01&toMonth=2026-12',
  'cases, first page': '/cases?size=50',
  'cases, by due day': '/cases?size=50&sort=due',
  'cases overdue now': '/cases?size=50&state=overdue-open',
  'cases behind an indicator': `/cases?size=50&indicator=${encodeURIComponent('按时办结率')}&fromMonth=2026-01&toMonth=2026-12`,
  'cases found by a part of their number': '/cases?size=50&search=0042',
};

async function pages(host: Host): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      const start = performance.now();
      await host.get(path);
      times.push(performance.now() - start);
    }
    found[name] = median(times);
  }
  return found;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
