import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type CaseFinding, sheetBytes, type TableName } from '@kaocheng/casework';
import { readTable } from '@kaocheng/tables';
import { readBytes } from './files.ts';
import { error, type Report } from './findings.ts';

/** The names that the files of an export may have, without their endings. */
const NAMES: { readonly [T in TableName]: readonly string[] } = {
  units: ['units', '单位', '单位表'],
  services: ['services', '事项', '事项目录'],
  cases: ['cases', '办件', '办件表'],
  ratings: ['ratings', '评价', '好差评'],
  complaints: ['complaints', '投诉', '投诉表'],
};

export type CaseFiles = { readonly [T in TableName]?: string };

/** The files of a folder by what they hold, or why there is nothing to read. */
export async function findCaseFiles(folder: string): Promise<CaseFiles | Report> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return error('no-folder', `找不到文件夹"${folder}"，请检查路径`, { file: folder });
  if (!found.isDirectory()) return error('not-a-folder', `"${folder}"不是文件夹；请写放着办件等文件的文件夹`, { file: folder });
  const files = (await readdir(folder)).filter((name) => ['.csv', '.xlsx'].includes(extname(name).toLowerCase()));
  const named = Object.entries(NAMES).flatMap(([table, names]) => {
    const file = files.find((name) => names.includes(basename(name, extname(name)).toLowerCase()));
    return file ? [[table, join(folder, file)] as const] : [];
  });
  const result: CaseFiles = Object.fromEntries(named);
  if (result.cases) return result;
  return error('no-cases', `文件夹里没有办件表；请把它命名为 cases.csv、办件.csv 或 .xlsx（现有：${files.slice(0, 8).join('、') || '没有表格'}）`, {
    file: folder,
  });
}

interface Reader {
  readonly findings: { list(): readonly CaseFinding[] };
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Gives a reader its file: a CSV as it streams from the disk, an XLSX as a whole. The findings are those of the file. */
export async function readInto(reader: Reader, file: string, progress: (bytes: number) => void = () => undefined): Promise<readonly Report[]> {
  const placed = (finding: CaseFinding): Report => ({ ...finding, file });
  if (extname(file).toLowerCase() === '.xlsx') {
    const refused = await readWorkbook(reader, file);
    return [...refused, ...reader.findings.list().map(placed)];
  }
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      reader.push(chunk as Uint8Array);
      progress((chunk as Uint8Array).length);
    }
  } catch (reason) {
    return [error('cannot-read', `无法读取"${file}"：${reason instanceof Error ? reason.message : String(reason)}`, { file })];
  }
  reader.end();
  return reader.findings.list().map(placed);
}

async function readWorkbook(reader: Reader, file: string): Promise<readonly Report[]> {
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return [bytes];
  const { sheets, problems } = await readTable({ name: file, bytes }, { maxRows: 1_048_576, maxCells: 50_000_000 });
  const [sheet] = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  if (problems.length > 0) return problems.map(({ code, message, row }) => error(code, message, { file, row }));
  if (!sheet) return [error('empty', '工作簿里没有内容', { file })];
  for (const part of sheetBytes(sheet)) reader.push(part);
  reader.end();
  return [];
}

/** Size of a file in bytes, 0 where it cannot be told. */
export const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.size ?? 0;
