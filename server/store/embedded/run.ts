import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export interface Outcome {
  /** The exit code; -1 when the program was stopped by its time limit or a signal. */
  readonly code: number;
  readonly output: string;
}

/** The environment that PostgreSQL's programs see: nothing of ours, no settings of another PostgreSQL, messages in English. */
function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR', 'LD_LIBRARY_PATH'];
  const own = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(own), LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
}

/** Runs one of PostgreSQL's programs to its end, as the account, from a folder that the account can enter. */
export function run(file: string, args: readonly string[], account: Account | undefined, cwd: string, seconds: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A session of its own: Ctrl-C at the terminal stops us, and we stop PostgreSQL in order.
      detached: true,
      ...(account !== undefined && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    const collect = (part: Buffer) => {
      output = (output + part.toString('utf8')).slice(-8000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const limit = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.once('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    // 'exit' and not 'close': on Windows PostgreSQL inherits the pipes and keeps them open.
    child.once('exit', (code) => {
      clearTimeout(limit);
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code: code ?? -1, output: output.trim() });
      });
    });
  });
}
