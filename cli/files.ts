import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { error, type Report } from './findings.ts';

/** Larger files are not read: no regulation and no table within the limits comes near. */
const LARGEST = 256_000_000;

/** The bytes of a file, or why it cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array | Report> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return error('directory', `"${file}"是文件夹，请写明其中的文件`, { file });
    if (found.size > LARGEST)
      return error('too-big', `文件有 ${Math.round(found.size / 1e6)} MB，超过 ${LARGEST / 1e6} MB 的上限，请拆成几个文件`, { file });
    return await readFile(file);
  } catch (reason) {
    return cannot('read', file, reason);
  }
}

/** Writes a file whole or not at all: beside it first, then in its place. Gives the finding where that fails. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<Report | undefined> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, file);
    return undefined;
  } catch (reason) {
    await rm(draft, { force: true }).catch(() => undefined);
    return cannot('write', file, reason);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '文件正被其他程序使用',
  EISDIR: '同名的文件夹已经存在',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  ENOTDIR: '路径中有一段不是文件夹',
};

function cannot(what: 'read' | 'write', file: string, reason: unknown): Report {
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
  if (code === 'ENOENT' && what === 'read') return error('no-file', `找不到文件"${file}"，请检查路径`, { file });
  const why = code === 'ENOENT' ? '文件夹不存在' : (REASONS[code] ?? String(reason));
  return error(`cannot-${what}`, `无法${what === 'read' ? '读取' : '写入'}"${file}"：${why}`, { file });
}

const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** The text of a regulation file: UTF-8 (with or without BOM) or GB18030. */
export async function readText(file: string): Promise<string | Report> {
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const damaged = error('encoding', '不是文本文件，或者文字编码既不是 UTF-8 也不是 GB18030，请另存为 UTF-8', { file });
  if (bytes.includes(0)) return damaged;
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return damaged;
}
