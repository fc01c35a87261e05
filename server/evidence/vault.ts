import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Settings } from '../settings.ts';
import { bucketOf, openBucket } from './bucket.ts';

/** First and last byte, both included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the contents of files are kept, each once, under its hash. */
export interface Vault {
  /** Takes a whole file in, also over a damaged one. It is there entirely or not at all, and survives a power cut. The file itself is used up. */
  keep(path: string, hash: string): Promise<void>;
  /** Size and a stamp that changes whenever the content is written anew; undefined where it is missing. */
  look(hash: string): Promise<{ readonly size: number; readonly stamp: string } | undefined>;
  read(hash: string, range?: Range): Promise<Readable>;
}

/** What of a storage flydrive does not say: how to take a file in durably, and how to read a part of one. */
export interface Storage {
  readonly disk: Disk;
  take(path: string, key: string): Promise<void>;
  part(key: string, range: Range): Promise<Readable>;
}

/** On disk below DATA_DIR, or in an S3-compatible bucket where the settings name one. */
export async function openVault(settings: Settings): Promise<Vault> {
  const bucket = bucketOf(settings);
  const { disk, take, part } = bucket ? await openBucket(bucket) : folderOf(join(settings.DATA_DIR, 'evidence'));
  return {
    keep: (path, hash) => take(path, keyOf(hash)),
    async look(hash) {
      if (!(await disk.exists(keyOf(hash)))) return undefined;
      const { contentLength, etag, lastModified } = await disk.getMetaData(keyOf(hash));
      return { size: contentLength, stamp: `${etag} ${lastModified.getTime()} ${contentLength}` };
    },
    read: (hash, range) => (range ? part(keyOf(hash), range) : disk.getStream(keyOf(hash))),
  };
}

/** Not all in one folder: thousands of names in one make file managers slow. */
const keyOf = (hash: string): string => `${hash.slice(0, 2)}/${hash}`;

function folderOf(root: string): Storage {
  return {
    disk: new Disk(new FSDriver({ location: root, visibility: 'private' })),
    async take(path, key) {
      const place = join(root, key);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await settle(path);
      await moveTo(path, place);
      await settle(dirname(place));
    },
    part: async (key, range) => createReadStream(join(root, key), { ...range }),
  };
}

/** Renames; where the two lie on different disks, copies beside the place first, so that nobody ever sees half a file. */
async function moveTo(path: string, place: string): Promise<void> {
  try {
    await rename(path, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = join(dirname(place), `.${randomUUID()}`);
    const copy = await open(beside, 'wx', 0o600);
    await pipeline(createReadStream(path), copy.createWriteStream({ flush: true }));
    await rename(beside, place);
    await rm(path, { force: true });
  }
}

/** Makes sure that a file, or the names in a folder, are on the disk itself. Windows knows no such thing for folders. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** SHA-256 of what a stream holds, and how much that is. */
export async function measure(stream: Readable): Promise<{ readonly hash: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { hash: hash.digest('hex'), size };
}
