import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
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

/** The PostgreSQL that runs on a data folder; undefined when none does. A file that a dead one left behind is taken away. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (!isAlive(pid)) return undefined;
  if (isForeign(pid, data)) {
    // The number went to another program: PostgreSQL would take that for itself and refuse to start.
    rmSync(file, { force: true });
    return undefined;
  }
  const socket = lines[4]?.trim() ?? '';
  const address = lines[5]?.trim() ?? '';
  return {
    pid,
    port: Number(lines[3] ?? 0),
    host: socket === '' ? (address === '*' || address === '' ? '127.0.0.1' : address) : socket,
    ready: lines[7]?.trim() === 'ready',
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a living process is certainly not the PostgreSQL of this folder, which always works inside it. Only Linux tells. */
function isForeign(pid: number, data: string): boolean {
  if (platform() !== 'linux') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(data);
  } catch {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres';
    } catch {
      return false;
    }
  }
}
