import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../http/problems.ts';
import type { Settings } from '../settings.ts';

/** A file that has come in whole and waits for its place. Nothing refers to it yet. */
export interface Arrived {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
}

/** Where files lie while they come in: outside the evidence itself, so that no backup ever takes half a file along. */
export const arrivals = ({ DATA_DIR }: Settings): string => join(DATA_DIR, 'uploads', 'arriving');

/** Writes a file down as it comes, and its SHA-256 on the way. One that breaks off leaves nothing. */
export async function arrive(folder: string, content: AsyncIterable<Buffer>): Promise<Arrived> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  // Opened before anything is read: a file that breaks off at once is there to be removed.
  const file = await open(path, 'wx', 0o600);
  try {
    await pipeline(content, measured, file.createWriteStream());
    return { path, hash: hash.digest('hex'), size };
  } catch (error) {
    await rm(path, { force: true });
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? full() : error;
  }
}

/** The database lies on the same disk and must go on writing. */
const KEPT_FREE = 256 * 1024 * 1024;

/** @throws Problem where so much more would fill the disk up */
export async function requireRoom({ DATA_DIR }: Settings, bytes: number): Promise<void> {
  const disk = await statfs(DATA_DIR).catch(() => undefined);
  if (disk && disk.bavail * disk.bsize < bytes + KEPT_FREE) throw full();
}

const full = (): Problem => new Problem('store-full', '服务器磁盘空间不足，文件没有保存；请联系系统管理员');

/** Removes what a killed program left behind. */
export async function sweepArrivals(folder: string, olderThan: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < olderThan) await rm(path, { force: true });
  }
}
