import { buildSheet } from './build-sheet.ts';
import { decodeText } from './decode.ts';
import { Problems, Refusal } from './problems.ts';
import { readCsv } from './read-csv.ts';
import { readXlsxFile } from './read-xlsx.ts';
import { sniff } from './sniff.ts';
import type { SourceSheet } from './source.ts';
import { type Limits, type ReadOptions, type TableRead, withDefaults } from './types.ts';

/**
 * Reads a CSV or XLSX file into sheets of rows, with everything that is wrong with it as problems in Chinese. The kind of file is
 * told from its bytes; `name` is used only in messages and for the name of a CSV's sheet. A bad file never throws: it gives problems.
 */
export async function readTable(input: { name: string; bytes: Uint8Array }, options: ReadOptions = {}): Promise<TableRead> {
  const limits = withDefaults(options);
  const problems = new Problems(input.name, limits.maxProblems);
  try {
    const sources = await readSources(input, problems, limits);
    const sheets = sources.flatMap((source) => buildSheet(source, problems, limits.headerRow) ?? []);
    const found = problems.list();
    if (sheets.length === 0 && found.length === 0) throw new Refusal('empty', '文件里没有任何内容。请确认提供的是填写好的表格。');
    return { sheets, problems: found };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.add(error.code, error.message);
    return { sheets: [], problems: problems.list() };
  }
}

async function readSources(input: { name: string; bytes: Uint8Array }, problems: Problems, limits: Limits): Promise<SourceSheet[]> {
  if (sniff(input.bytes) === 'zip') return readXlsxFile(input.bytes, problems, limits);
  const sheet = input.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return [readCsv(decodeText(input.bytes), sheet, problems, limits)];
}
