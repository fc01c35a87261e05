import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Layout, type Mapping, mask, readLayout, START_BYTES, sheetBytes } from '@kaocheng/casework';
import { readTable } from '@kaocheng/tables';
import { type Arrived, arrive, sweepArrivals } from '../../evidence/index.ts';
import { Problem } from '../../http/problems.ts';
import type { Settings } from '../../settings.ts';
import type { CaseImport } from './contract.ts';
import type { Kind } from './kinds/index.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest export that is taken: some fifteen million rows. */
export const FILE_BYTES = 4096 * MEBIBYTE;
/** A workbook is unpacked in memory, unlike a CSV: beyond this it has to be saved as one. */
const WORKBOOK_BYTES = 40 * MEBIBYTE;
const WORKBOOK = { maxRows: 300_000, maxColumns: 200, maxCells: 8_000_000, maxUnpackedBytes: 600 * MEBIBYTE, maxRatio: 200, maxProblems: 20 };

/** Where files of cases lie until they are in the store. */
const folderOf = ({ DATA_DIR }: Settings): string => join(DATA_DIR, 'uploads', 'cases');
export const pathOf = (settings: Settings, importId: number): string => join(folderOf(settings), String(importId));
const arriving = (settings: Settings): string => join(folderOf(settings), 'arriving');

export const dropFile = (settings: Settings, importId: number): Promise<void> => rm(pathOf(settings, importId), { force: true });

/** Removes files whose import is over, and what broke off while it came in. @param over whether an import needs its file no more */
export async function sweepFiles(settings: Settings, over: (importId: number) => Promise<boolean>, before: number): Promise<void> {
  for (const name of await readdir(folderOf(settings)).catch(() => []))
    if (/^\d+$/.test(name) && (await over(Number(name)))) await dropFile(settings, Number(name));
  await sweepArrivals(arriving(settings), before);
}

export async function keepFile(settings: Settings, { path }: Pick<Arrived, 'path'>, importId: number): Promise<void> {
  await rename(path, pathOf(settings, importId));
}

/** Writes an upload down as it comes; a workbook becomes the CSV that its rows are, so that everything after streams. */
export async function takeFile(settings: Settings, name: string, content: AsyncIterable<Buffer>): Promise<Arrived> {
  await mkdir(folderOf(settings), { recursive: true, mode: 0o700 });
  const arrived = await arrive(arriving(settings), content);
  try {
    if (arrived.size === 0) throw new Problem('bad-input', '文件是空的', { errors: [{ path: 'file', message: '请选择文件' }] });
    return (await isWorkbook(arrived.path)) ? await unpacked(name, arrived) : arrived;
  } catch (error) {
    await rm(arrived.path, { force: true });
    throw error;
  }
}

async function isWorkbook(path: string): Promise<boolean> {
  const start = await readStart(path, 4);
  return start[0] === 0x50 && start[1] === 0x4b;
}

async function unpacked(name: string, { path, hash, size }: Arrived): Promise<Arrived> {
  const advice = '请在 Excel 里另存为 CSV（UTF-8），再上传';
  if (size > WORKBOOK_BYTES) throw new Problem('too-large', `Excel 文件超过 ${WORKBOOK_BYTES / MEBIBYTE} MB；${advice}`);
  const { sheets, problems } = await readTable({ name, bytes: await readFile(path) }, WORKBOOK);
  const [problem] = problems;
  if (problem)
    throw new Problem('has-errors', problem.message, { errors: problems.map(({ address, message }) => ({ path: address ?? 'file', message })) });
  const [sheet] = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  if (!sheet) throw new Problem('has-errors', '工作簿里没有内容');
  const plain = `${path}.csv`;
  await pipeline(Readable.from(sheetBytes(sheet)), createWriteStream(plain, { mode: 0o600 }));
  await rm(path);
  return { path: plain, hash, size: (await stat(plain)).size };
}

async function readStart(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Problem('upload-gone', '上传的文件已经不在了，请重新上传') : error;
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** How a file of a kind is laid out, told from its start; a Problem where it cannot be read at all. An earlier mapping of another kind is none. */
export async function layoutOf(path: string, kind: Kind, earlier?: Mapping<Kind>): Promise<Layout<Kind>> {
  const start = await readStart(path, START_BYTES);
  const own = earlier?.table === kind ? (earlier as Mapping<Kind>) : undefined;
  const layout = readLayout<Kind>(kind, start, start.length < START_BYTES, own);
  if ('code' in layout) throw new Problem('has-errors', layout.message, { errors: [{ path: 'file', message: layout.message }] });
  return layout;
}

/** Files with the same headings come from the same source. */
export const headerHash = (header: readonly string[]): string => createHash('sha256').update(JSON.stringify(header)).digest('hex');

const SHOWN_ROWS = 8;

/** First rows for a person to look at, without anybody's name or number. */
export const sampleOf = ({ sample, mapping }: Layout<Kind>): CaseImport['sample'] =>
  sample.slice(0, SHOWN_ROWS).map((cells) =>
    cells.map((text, index) => {
      const personal = mapping.personal.find((column) => column.index === index);
      return (personal ? mask(personal.kind, text) : text).slice(0, 60);
    }),
  );
