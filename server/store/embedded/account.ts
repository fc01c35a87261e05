import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../errors.ts';

/** The user under which PostgreSQL runs when we are root, because it refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['kaocheng', 'postgres', '_postgres', 'nobody'];

/** The account for a data folder: who owns it already, else an unprivileged user of this machine. Undefined when we are not root. */
export function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readUsers();
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { name: users.find((user) => user.uid === uid)?.name ?? String(uid), uid, gid };
  }
  for (const name of PREFERRED) {
    const user = users.find((one) => one.name === name);
    if (user !== undefined) return user;
  }
  throw new StoreError('setup', 'PostgreSQL 不能以 root 身份运行，而本机没有 postgres 或 nobody 用户。请新建普通用户 kaocheng，或改用普通用户启动。');
}

function readUsers(): Account[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** The first folder on the way to a path which the account cannot pass through. */
function closedFolder(path: string, account: Account): string | undefined {
  const way: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) way.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return way.find((folder) => !mayPass(folder, account));
}

export const canReach = (path: string, account: Account): boolean => closedFolder(path, account) === undefined;

function mayPass(folder: string, { uid, gid }: Account): boolean {
  const state = statSync(folder);
  const bit = state.uid === uid ? 0o100 : state.gid === gid ? 0o010 : 0o001;
  return !state.isDirectory() || (state.mode & bit) !== 0;
}

/**
 * Sees to it that the account reaches our data folder. That folder itself, when nobody but root may enter it, is opened for
 * the account's group to pass through; a closed one above it, such as root's home, is not ours to open.
 */
export function openWay(dataDir: string, account: Account | undefined): void {
  if (account === undefined) return;
  const closed = closedFolder(dataDir, account);
  if (closed === undefined) return;
  const state = statSync(closed);
  if (closed === resolve(dataDir) && state.uid === 0 && (state.mode & 0o077) === 0) {
    chownSync(closed, state.uid, account.gid);
    chmodSync(closed, 0o710);
    return;
  }
  throw new StoreError(
    'setup',
    `以 root 启动时，数据库由用户 ${account.name} 运行，但它进不了目录 ${closed}。请把 DATA_DIR 设在它能进入的地方，例如 DATA_DIR=/var/lib/kaocheng；或改用普通用户启动。`,
  );
}

/** Gives a file or folder to the account; does nothing when we are not root. */
export function giveTo(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}
