import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from '../errors.ts';
import { type Account, giveTo, openWay } from './account.ts';
import { type Programs, program } from './programs.ts';
import { run } from './run.ts';
import { FULL } from './space.ts';

/** The folders of an embedded store below DATA_DIR/postgres. */
export interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly log: string;
  readonly sockets: string;
}

export const USER = 'kaocheng';
const PASSWORD = 'kaocheng.password';
const CONFIGURATION = 'kaocheng.conf';
const HOUR = 3_600_000;

export function clusterIn(dataDir: string): Cluster {
  const home = join(dataDir, 'postgres');
  return { home, data: join(home, 'data'), log: join(home, 'postgres.log'), sockets: join(home, 'socket') };
}

/** The major version that made the data folder; undefined when there is none yet. */
export function majorIn({ data }: Cluster): number | undefined {
  const file = join(data, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : undefined;
}

export function makeHome(cluster: Cluster, account: Account | undefined): void {
  const dataDir = dirname(cluster.home);
  openWay(dataDir, account);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  openWay(dataDir, account);
  for (const folder of [cluster.home, cluster.sockets]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    giveTo(folder, account);
  }
}

/**
 * Makes the data folder: beside its place, then moved there in one step. So a half-made one is never opened, and of two
 * processes that both make one, the second takes the first one's.
 */
export async function createCluster(cluster: Cluster, programs: Programs, account: Account | undefined): Promise<void> {
  sweep(cluster);
  const fresh = mkdtempSync(join(cluster.home, 'data.new-'));
  const passwordFile = `${fresh}.password`;
  giveTo(fresh, account);
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(passwordFile, account);
  try {
    const options = ['-D', fresh, '-U', USER, '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums'];
    const { code, output } = await run(program(programs.folder, 'initdb'), options, account, cluster.home, 120);
    if (code !== 0) throw new StoreError('setup', `不能在 ${cluster.data} 建立数据库：\n${output}`);
    renameSync(passwordFile, join(fresh, PASSWORD));
    appendFileSync(join(fresh, 'postgresql.conf'), `\ninclude_if_exists = '${CONFIGURATION}'\n`);
    renameSync(fresh, cluster.data);
  } catch (error) {
    if (majorIn(cluster) === undefined) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** Takes away what an interrupted creation left, once it is old enough not to be somebody's work. */
function sweep({ home }: Cluster): void {
  for (const name of readdirSync(home).filter((one) => /^(data|programs)\.new-/.test(one))) {
    const path = join(home, name);
    if (Date.now() - statSync(path).mtimeMs > HOUR) rmSync(path, { recursive: true, force: true });
  }
}

export function readPassword({ data }: Cluster): string {
  try {
    return readFileSync(join(data, PASSWORD), 'utf8').trim();
  } catch (error) {
    throw new StoreError('setup', `读不到数据库的密码文件 ${join(data, PASSWORD)}。请用启动过它的同一个用户运行，并确认文件还在。`, { cause: error });
  }
}

/** Writes the settings with which PostgreSQL starts. */
export function configure(cluster: Cluster, settings: Readonly<Record<string, string | number>>, account: Account | undefined): void {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'`);
  const file = join(cluster.data, CONFIGURATION);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `# Written at every start.\n${lines.join('\n')}\ninclude_if_exists = '${FULL}'\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  giveTo(fresh, account);
  renameSync(fresh, file);
}
