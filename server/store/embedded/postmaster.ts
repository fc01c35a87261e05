import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The folder of its socket, or the address it listens on. */
  readonly host: string;
  readonly ready: boolean;
}

/** The PostgreSQL that runs on a data folder; undefined when none does. */
export function findPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(join(data, 'postmaster.pid'));
  const pid = Number(lines[0] ?? 0);
  if (!isPostgres(pid, data)) return undefined;
  const socket = lines[4]?.trim() ?? '';
  const address = lines[5]?.trim() ?? '';
  return {
    pid,
    port: Number(lines[3] ?? 0),
    host: socket === '' ? (address === '*' || address === '' ? '127.0.0.1' : address) : socket,
    ready: lines[7]?.trim() === 'ready',
  };
}

/**
 * Takes away what a dead PostgreSQL left behind. It does so itself at its start, unless the number belongs to another program by
 * now, or to a dead process that nobody has buried, as in a container without init: then it believes itself running.
 */
export function clearStale(data: string, sockets: string): void {
  const locks = existsSync(sockets) ? readdirSync(sockets).filter((name) => name.endsWith('.lock')) : [];
  for (const file of [join(data, 'postmaster.pid'), ...locks.map((name) => join(sockets, name))]) {
    const pid = Number(readLines(file)[0] ?? 0);
    if (pid !== 0 && !isPostgres(pid, data)) rmSync(file, { force: true });
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Whether a living process may be the PostgreSQL of this data folder. */
const isPostgres = (pid: number, data: string): boolean => Number.isInteger(pid) && pid > 0 && isAlive(pid) && !isForeign(pid, data);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a process is certainly not the PostgreSQL of this folder, which always works inside it; or is dead and only waits for
 * a parent that does not care, as in a container without init. Only Linux tells.
 */
function isForeign(pid: number, data: string): boolean {
  if (platform() !== 'linux') return false;
  try {
    const [, name, state] = /\((.*)\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    if (state === 'Z' || state === 'X' || name !== 'postgres') return true;
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(data);
  } catch {
    // Another user's process does not show where it works.
    return false;
  }
}
