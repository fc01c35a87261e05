import { createHash } from 'node:crypto';
import { type Problem as FileProblem, readTable, type Sheet } from '@kaocheng/tables';
import type { Upload } from '../../http/uploads.ts';
import type { ImportFault } from './contract.ts';
import { type Column, columnOf, INFORMATIVE, titleOf } from './headings.ts';

export interface FileCell {
  readonly text: string;
  readonly address: string;
}

/** One row of the file, by our columns; those that the file does not have are absent. */
export interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, FileCell>>>;
}

export interface FileRead {
  readonly name: string;
  /** Of its bytes. */
  readonly digest: string;
  readonly sheet: string;
  readonly columns: ReadonlySet<Column>;
  readonly lines: readonly Line[];
  readonly faults: readonly ImportFault[];
  readonly ignored: readonly string[];
}

/** A table of units is small: whatever is larger was not meant for here. */
const LIMITS = { maxRows: 10_000, maxColumns: 100, maxCells: 300_000, maxUnpackedBytes: 50_000_000, maxRatio: 100, maxProblems: 200 };

/** Reads the table of units in a file, whatever order its columns have. */
export async function readUnitFile({ name, bytes }: Upload): Promise<FileRead> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, digest, ...(await readSheet(name, bytes)) };
}

type SheetRead = Omit<FileRead, 'name' | 'digest'>;

async function readSheet(name: string, bytes: Uint8Array): Promise<SheetRead> {
  const { sheets, problems } = await readTable({ name, bytes }, LIMITS);
  const tables = sheets.filter((sheet) => !sheet.hidden && sheet.header.some(({ text }) => columnOf(text) === 'name'));
  const [table, ...more] = tables;
  if (!table) return unreadable(problems, sheets);
  const faults = problems.filter(({ sheet }) => sheet === undefined || sheet === table.name).map(faultOf);
  if (more.length > 0) {
    const names = tables.map((sheet) => `“${sheet.name}”`).join('、');
    faults.push(whole(`文件里有 ${tables.length} 张表都有“${titleOf('name')}”列（${names}），不知道要导入哪一张；请只留一张`));
  }
  if (table.rows.length === 0) faults.push(whole('表头下面没有内容；请填写单位后再上传'));
  return { sheet: table.name, ...columnsOf(table, faults) };
}

function columnsOf(table: Sheet, faults: ImportFault[]): Omit<SheetRead, 'sheet'> {
  const places = new Map<Column, { index: number; address: string; heading: string }>();
  const ignored: string[] = [];
  for (const [index, { text, address }] of table.header.entries()) {
    const column = columnOf(text);
    const earlier = column && places.get(column);
    if (!column) {
      if (text !== '' && !INFORMATIVE.includes(text)) ignored.push(text);
    } else if (earlier) {
      faults.push({
        address,
        row: table.headerRow,
        message: `“${text}”与 ${earlier.address} 的“${earlier.heading}”都是${titleOf(column)}；请只留一列`,
      });
    } else {
      places.set(column, { index, address, heading: text });
    }
  }
  const lines = table.rows.map(({ number, cells }) => ({
    row: number,
    cells: Object.fromEntries(
      [...places].flatMap(([column, { index }]) => {
        const cell = cells[index];
        return cell ? [[column, { text: cell.text, address: cell.address }]] : [];
      }),
    ),
  }));
  return { columns: new Set(places.keys()), lines, faults, ignored };
}

function unreadable(problems: readonly FileProblem[], sheets: readonly Sheet[]): SheetRead {
  const faults = problems.map(faultOf);
  if (faults.length === 0) {
    const found = sheets[0]?.header.map(({ text }) => text).filter(Boolean) ?? [];
    const seen = found.length > 0 ? `现在第一行是：${found.slice(0, 8).join('、').slice(0, 100)}` : '没有找到表头';
    faults.push(whole(`表头里没有“${titleOf('name')}”一列，${seen}；请用模板填写，或把列名改成模板里的名称`));
  }
  return { sheet: sheets[0]?.name ?? '', columns: new Set(), lines: [], faults, ignored: [] };
}

const whole = (message: string): ImportFault => ({ address: null, row: null, message });
const faultOf = ({ address, row, message }: FileProblem): ImportFault => ({ address: address ?? null, row: row ?? null, message });
