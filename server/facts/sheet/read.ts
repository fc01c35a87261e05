import { createHash } from 'node:crypto';
import { FACT_GUIDE } from '@kaocheng/engine';
import { type Cell, type Problem as FileProblem, readTable, type Sheet } from '@kaocheng/tables';
import type { Upload } from '../../http/uploads.ts';
import { ABOUT, columnOf, isReference, type ReadColumn, titleOf } from './columns.ts';
import type { SheetFault } from './contract.ts';

/** One row of the file, by our columns; those that the file does not have are absent. */
export interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ReadColumn, Cell>>>;
}

export interface FileRead {
  readonly name: string;
  readonly digest: string;
  readonly sheet: string;
  readonly columns: ReadonlySet<ReadColumn>;
  readonly lines: readonly Line[];
  readonly faults: readonly SheetFault[];
  readonly ignored: readonly string[];
  /** Of our own template: which assessment it is of, and when it was made. */
  readonly assessmentId: number | undefined;
  readonly downloadedAt: string | undefined;
}

const LIMITS = { maxRows: 120_000, maxColumns: 60, maxCells: 1_500_000, maxUnpackedBytes: 150_000_000, maxRatio: 150, maxProblems: 500 };

/** Reads the table of facts in a file, whatever order its columns have. */
export async function readFactFile({ name, bytes }: Upload): Promise<FileRead> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { sheets, problems } = await readTable({ name, bytes }, LIMITS);
  const tables = sheets.filter(isFactTable);
  const [table, ...more] = tables;
  const about = aboutOf(sheets);
  if (!table) return { name, digest, ...about, ...unreadable(problems, sheets) };
  const faults = problems.filter(({ sheet }) => sheet === undefined || sheet === table.name).map(faultOf);
  if (more.length > 0) {
    const names = tables.map((sheet) => `“${sheet.name}”`).join('、');
    faults.push(whole(`文件里有 ${tables.length} 张填报表（${names}），不知道要读哪一张；请只留一张`));
  }
  if (table.rows.length === 0) faults.push(whole('表头下面没有内容；请填写后再上传'));
  return { name, digest, sheet: table.name, ...about, ...columnsOf(table, faults) };
}

/** A page with facts to read: it names facts and values, and is not the page that explains them. */
const isFactTable = ({ hidden, name, header }: Sheet): boolean =>
  !hidden &&
  name !== FACT_GUIDE.name &&
  header.some(({ text }) => columnOf(text) === 'fact') &&
  header.some(({ text }) => ['value', 'level', 'date'].includes(columnOf(text) ?? ''));

function columnsOf(table: Sheet, faults: SheetFault[]): Pick<FileRead, 'columns' | 'lines' | 'faults' | 'ignored'> {
  const places = new Map<ReadColumn, { index: number; address: string; heading: string }>();
  const ignored: string[] = [];
  for (const [index, { text, address }] of table.header.entries()) {
    const column = columnOf(text);
    const earlier = column && places.get(column);
    if (!column) {
      if (text !== '' && !isReference(text)) ignored.push(text);
    } else if (earlier) {
      const message = `“${text}”与 ${earlier.address} 的“${earlier.heading}”都是${titleOf(column)}；请只留一列`;
      faults.push({ address, row: table.headerRow, message });
    } else places.set(column, { index, address, heading: text });
  }
  const lines = table.rows.map(({ number, cells }): Line => {
    const own: Partial<Record<ReadColumn, Cell>> = {};
    for (const [column, { index }] of places) {
      const cell = cells[index];
      if (cell) own[column] = cell;
    }
    return { row: number, cells: own };
  });
  return { columns: new Set(places.keys()), lines, faults, ignored };
}

function aboutOf(sheets: readonly Sheet[]): Pick<FileRead, 'assessmentId' | 'downloadedAt'> {
  const rows = sheets.find(({ name }) => name === ABOUT.sheet)?.rows ?? [];
  const said = (title: string) => rows.find(({ cells }) => cells[0]?.text === title)?.cells[1]?.text;
  const [assessment, at] = [Number(said(ABOUT.assessment)), said(ABOUT.downloadedAt)];
  return {
    assessmentId: Number.isInteger(assessment) ? assessment : undefined,
    downloadedAt: at && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : undefined,
  };
}

function unreadable(
  problems: readonly FileProblem[],
  sheets: readonly Sheet[],
): Pick<FileRead, 'sheet' | 'columns' | 'lines' | 'faults' | 'ignored'> {
  const faults = problems.map(faultOf);
  if (faults.length === 0) {
    const found = sheets[0]?.header.map(({ text }) => text).filter(Boolean) ?? [];
    const seen = found.length > 0 ? `现在第一行是：${found.slice(0, 8).join('、').slice(0, 100)}` : '没有找到表头';
    faults.push(whole(`没有找到填报表：表头应有“事项”和“数值”，${seen}；请下载模板填写，或把列名改成模板里的名称`));
  }
  return { sheet: sheets[0]?.name ?? '', columns: new Set(), lines: [], faults, ignored: [] };
}

export const whole = (message: string): SheetFault => ({ address: null, row: null, message });
const faultOf = ({ address, row, message }: FileProblem): SheetFault => ({ address: address ?? null, row: row ?? null, message });
