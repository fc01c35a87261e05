import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Account } from './account.ts';
import { type Cluster, configure } from './cluster.ts';
import { clearStale, findPostmaster } from './postmaster.ts';
import { type Programs, program } from './programs.ts';
import { type Outcome, run } from './run.ts';

/** The longest path of a socket that every system takes. */
const LONGEST_SOCKET = 100;
const SOCKET_PORT = 5432;
const LARGEST_LOG = 10 * 1024 * 1024;

export interface StartOptions {
  readonly connections: number;
  readonly loopback?: boolean | undefined;
  /** Further settings of PostgreSQL, for tests. */
  readonly tuning?: Readonly<Record<string, string>> | undefined;
}

/** Starts PostgreSQL on a cluster and waits until it is ready, also through the recovery after a power cut. */
export async function startPostgres(cluster: Cluster, programs: Programs, account: Account | undefined, options: StartOptions): Promise<Outcome> {
  clearStale(cluster.data, cluster.sockets);
  turnLog(cluster);
  configure(cluster, { ...(await listening(cluster, options)), ...QUIET, max_connections: options.connections, ...options.tuning }, account);
  return run(program(programs.folder, 'pg_ctl'), ['start', '-D', cluster.data, '-l', cluster.log, '-w', '-t', '120'], account, cluster.home, 150);
}

/** The log says what went wrong and never what people typed: no statements, no values. */
const QUIET = {
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  timezone: 'UTC',
  jit: 'off',
} as const;

/** A socket in our own folder where that works, else a free port that only this machine reaches. */
async function listening(cluster: Cluster, options: StartOptions): Promise<Record<string, string | number>> {
  const path = join(cluster.sockets, `.s.PGSQL.${SOCKET_PORT}`);
  const loopback = options.loopback ?? (platform() === 'win32' || Buffer.byteLength(path) > LONGEST_SOCKET);
  if (loopback) return { listen_addresses: '127.0.0.1', port: await freePort(), unix_socket_directories: '' };
  return { listen_addresses: '', port: SOCKET_PORT, unix_socket_directories: cluster.sockets, unix_socket_permissions: '0700' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Stops PostgreSQL: sessions are ended and all is written; if that hangs, at once, and the next start repairs. */
export async function stopPostgres(cluster: Cluster, programs: Programs, account: Account | undefined, seconds = 15): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const args = ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', String(seconds)];
    await run(program(programs.folder, 'pg_ctl'), args, account, cluster.home, seconds + 5);
    if (findPostmaster(cluster.data) === undefined) return;
  }
  throw new StoreError('setup', `数据库在 ${2 * seconds} 秒内没有停下来（${cluster.data}）。请查看 ${cluster.log}。`);
}

/** The last lines of PostgreSQL's own log. */
export function logTail({ log }: Cluster, lines = 8): string {
  if (!existsSync(log)) return '';
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** Keeps one older log beside the present one. */
function turnLog({ log }: Cluster): void {
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`);
}
