import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { Dropped } from './listing.ts';

/** Opens a file itself, never what a link leads to, and only while its folder is still the one that was looked into. */
async function openItself({ path, folder }: Dropped): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  if ((await file.stat()).isFile() && (await realpath(folder, 'buffer')).equals(folder)) return file;
  await file.close();
  throw new Error('不是普通文件，或文件夹被换成了链接');
}

/** The content, piece by piece; closed at its end. */
export async function* contentOf(file: Dropped): AsyncGenerator<Buffer> {
  const handle = await openItself(file);
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk as Buffer;
  } finally {
    await handle.close();
  }
}

/** SHA-256 of the content: the same file is the same, whatever it is called. */
export async function fingerprint(file: Dropped): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of contentOf(file)) hash.update(chunk);
  return hash.digest('hex');
}
