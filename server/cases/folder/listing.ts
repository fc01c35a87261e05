import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { judgeName, shownName, under } from './names.ts';

/** Where files go that are finished. */
export const DONE = 'done';
export const FAILED = 'failed';

/** A file in the folder of a unit. */
export interface Dropped {
  /** Folder of the unit, as the file system names it. */
  readonly folder: Buffer;
  readonly name: Buffer;
  readonly path: Buffer;
  /** `剑阁县/办件.csv`, for people. */
  readonly shown: string;
  readonly size: number;
  readonly changed: number;
  readonly use: 'take' | 'useless';
}

export interface Place {
  readonly name: string;
  readonly files: readonly Dropped[];
}

/**
 * The folders of units and the files in them. Links are never followed: neither files nor folders that are links are there at all.
 * @throws where the folder cannot be opened
 */
export async function listDrops(root: string): Promise<{ readonly places: readonly Place[]; readonly loose: readonly string[] }> {
  const top = Buffer.from(await realpath(root));
  const places: Place[] = [];
  const loose: string[] = [];
  for (const entry of await entriesOf(top)) {
    const name = shownName(entry.name);
    if (entry.isDirectory() && judgeName(entry.name) !== 'ignore') places.push({ name, files: await filesIn(under(top, entry.name), name) });
    else if (entry.isFile() && judgeName(entry.name) === 'take') loose.push(name);
  }
  return { places, loose };
}

async function filesIn(folder: Buffer, placeName: string): Promise<Dropped[]> {
  const files: Dropped[] = [];
  for (const entry of await entriesOf(folder)) {
    const use = judgeName(entry.name);
    if (!entry.isFile() || use === 'ignore') continue;
    const path = under(folder, entry.name);
    const found: Stats | undefined = await lstat(path).catch(() => undefined);
    if (!found?.isFile()) continue;
    const shown = `${placeName}/${shownName(entry.name)}`;
    files.push({ folder, name: entry.name, path, shown, size: found.size, changed: found.mtimeMs, use });
  }
  return files;
}

const entriesOf = (folder: Buffer): Promise<Dirent<Buffer>[]> => readdir(folder, { withFileTypes: true, encoding: 'buffer' });
