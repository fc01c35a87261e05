import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import { minuteAt } from '../../http/days.ts';
import type { Dropped } from './listing.ts';
import { under } from './names.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Moves a file into a subfolder of its unit's folder, and writes beside it what there is to say. Nothing that lies there already is replaced.
 * @param at the time of moving, an ISO instant
 */
export async function setAside({ folder, path, name }: Dropped, into: string, text: string, at: string): Promise<void> {
  const target = under(folder, Buffer.from(into));
  await mkdir(target, { mode: 0o770 }).catch(ignore('EEXIST'));
  if (!(await lstat(target)).isDirectory()) throw new Error(`“${into}”不是文件夹`);
  const stamp = minuteAt(at).replace(/\D/g, '');
  const moved = await moveTo(path, target, [name, Buffer.concat([Buffer.from(`${stamp}-`), name]), Buffer.from(`${stamp}-${Date.parse(at)}.csv`)]);
  if (text !== '')
    await write(Buffer.concat([moved, Buffer.from('.说明.txt')]), under(target, Buffer.from(`${stamp}-${Date.parse(at)}.说明.txt`)), text);
}

async function moveTo(path: Buffer, target: Buffer, names: readonly Buffer[]): Promise<Buffer> {
  for (const name of names) {
    const place = under(target, name);
    // A name that the file system finds too long is free, and refused when it is used.
    const free = await lstat(place).then(
      () => false,
      ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
    );
    if (!free) continue;
    await rename(path, place);
    return place;
  }
  throw new Error('没有可用的文件名');
}

async function write(path: Buffer, otherwise: Buffer, text: string): Promise<void> {
  const content = `${BYTE_ORDER_MARK}${text.replaceAll('\n', '\r\n')}`;
  await writeFile(path, content, { flag: 'wx', mode: 0o660 }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENAMETOOLONG' && error.code !== 'EEXIST') throw error;
    await writeFile(otherwise, content, { flag: 'wx', mode: 0o660 });
  });
}

const ignore = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
};
