import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of /proc in a second: 100 on every Linux that is built for people. */
const TICKS = 100;

/** User and system time of a PostgreSQL: its processes, and those that have ended. NaN where there is no /proc. */
export function postgresSeconds(postmaster: number): number {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    let ticks = 0;
    for (const pid of all) {
      const fields = fieldsOf(pid);
      if (fields === undefined || (Number(pid) !== postmaster && Number(fields[PARENT]) !== postmaster)) continue;
      ticks += Number(fields[USER]) + Number(fields[USER + 1]);
      if (Number(pid) === postmaster) ticks += Number(fields[USER + 2]) + Number(fields[USER + 3]);
    }
    return ticks / TICKS;
  } catch {
    return Number.NaN;
  }
}

/** Places in /proc/PID/stat behind the name: the parent; user and system time, then those of children that have ended. */
const PARENT = 1;
const USER = 11;

function fieldsOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
