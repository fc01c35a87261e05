import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { prepare, readSettings, start } from '@kaocheng/server';
import type { Ask, Usage } from './host-client.ts';
import { postgresSeconds } from './processes.ts';

/**
 * The server on an empty store of its own, in a process of its own. On the first line it tells its address and the first administrator's secret; after
 * that it answers every line of its input with one of its own, and ends with its input.
 */
const [, , folder = ''] = process.argv;
const settings = {
  ...readSettings(),
  DATA_DIR: folder,
  DATABASE_URL: undefined,
  PORT: 0,
  RATE_PER_MINUTE: 1_000_000,
  LOG_LEVEL: 'silent' as const,
  KAOCHENG_MODE: 'production' as const,
  STATEMENT_SECONDS: 3600,
};
const tell = console.log;
let said = '';
console.log = (text: string) => {
  said += text;
};
const running = await start(settings, prepare);
tell(JSON.stringify({ address: running.address, secret: /#(\S+)/.exec(said)?.[1] }));

const postmaster = Number(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuSeconds: (user + system) / 1e6,
    postgresSeconds: postgresSeconds(postmaster),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const ask = JSON.parse(line) as Ask;
  const answer = 'sql' in ask ? (await running.house.store.pool.query(ask.sql)).rows : usage();
  tell(JSON.stringify(answer ?? []));
}
await running.stop();
process.exit(0);
