import { columnLetters } from './address.ts';
import { type Problems, Refusal } from './problems.ts';
import { type Extent, scanSheet } from './sheet-scan.ts';
import type { SourceSheet } from './source.ts';
import type { Limits } from './types.ts';
import { readCells } from './xlsx.ts';
import { listSheets, type SheetPart } from './xlsx-parts.ts';
import { corrupt, readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { unpack } from './zip-unpack.ts';

/**
 * The sheets of an XLSX file that have values. Everything in it is unpacked once in small pieces first, so that sizes, rows and
 * columns are known to be within the limits before cells are built; a sheet over a limit is a problem and is left out.
 * Throws Refusal for a file that cannot be read at all.
 */
export async function readXlsxFile(bytes: Uint8Array, problems: Problems, limits: Limits): Promise<SourceSheet[]> {
  const entries = readZipDirectory(bytes, limits);
  const parts = await listSheets(bytes, entries);
  const extents = await scanAll(bytes, entries, parts, problems, limits);
  const wanted = parts.filter((part) => part.state !== 'veryHidden' && (extents.get(part.path)?.cells ?? 0) > 0);
  if (wanted.length === 0) return [];
  const reach = wanted.flatMap((part) => extents.get(part.path) ?? []);
  const area = {
    sheets: new Set(wanted.map((part) => part.index)),
    lastRow: Math.max(...reach.map((extent) => extent.lastRow)),
    lastColumn: Math.max(...reach.map((extent) => extent.lastColumn)),
  };
  const sheets = await readCells(bytes, area).catch(() => {
    throw corrupt();
  });
  return sheets.map((sheet, i) => ({ ...sheet, hidden: wanted[i]?.state === 'hidden' }));
}

/** Extents by part path of the sheets within the limits. */
async function scanAll(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  parts: readonly SheetPart[],
  problems: Problems,
  limits: Limits,
): Promise<Map<string, Extent>> {
  const extents = new Map<string, Extent>();
  let cells = 0;
  for (const entry of entries) {
    const part = parts.find((candidate) => candidate.path === entry.name);
    if (part === undefined) {
      for await (const _piece of unpack(bytes, entry)); // sizes are verified on the way
      continue;
    }
    const extent = await scanSheet(unpack(bytes, entry), (soFar) => overLimit(soFar, limits) !== undefined);
    const over = overLimit(extent, limits);
    if (over !== undefined) {
      problems.add(over.code, `“${part.name}”${over.message}`, { sheet: part.name });
      continue;
    }
    cells += extent.cells;
    if (cells > limits.maxCells) {
      throw new Refusal('too-many-cells', `工作簿里有内容的单元格超过 ${limits.maxCells} 个的上限。请拆成几个文件，分别提供。`);
    }
    extents.set(entry.name, extent);
  }
  return extents;
}

function overLimit(extent: Extent, limits: Limits): { code: 'too-many-rows' | 'too-many-columns'; message: string } | undefined {
  if (extent.lastRow > limits.maxRows + 1) {
    const message = `有内容的行到了第 ${extent.lastRow} 行以后，超过 ${limits.maxRows} 行的上限，这张表没有读取。请删去下方多余的行，或拆成几个文件。`;
    return { code: 'too-many-rows', message };
  }
  if (extent.lastColumn > limits.maxColumns) {
    const message = `有内容的列到了 ${columnLetters(extent.lastColumn)} 列，超过 ${limits.maxColumns} 列的上限，这张表没有读取。请删去右侧多余的列。`;
    return { code: 'too-many-columns', message };
  }
  return undefined;
}
