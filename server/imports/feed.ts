import { createHash } from 'node:crypto';
import { type CaseFinding, type FileReader, sheetBytes, type TableName } from '@kaocheng/casework';
import { columnLetters, readTable } from '@kaocheng/tables';
import type { Upload } from '../http/uploads.ts';
import type { PlanFault } from './contract.ts';

export interface Fed {
  readonly digest: string;
  readonly sheet: string;
  readonly faults: readonly PlanFault[];
  /** `B7` of a field in a row; null where the file has no such column. */
  addressOf(field: string, row: number): string | null;
  /** Headings of columns that nobody reads. */
  readonly ignored: readonly string[];
}

const LIMITS = { maxRows: 20_000, maxColumns: 100, maxCells: 600_000, maxUnpackedBytes: 50_000_000, maxRatio: 100, maxProblems: 200 };

/** Gives a small file, CSV or XLSX, to a reader of rows; answers what was wrong with it, each with its cell. */
export async function feed<T extends TableName>(reader: FileReader<T>, { name, bytes }: Upload): Promise<Fed> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  let sheet = '';
  if (isWorkbook(bytes)) {
    const { sheets, problems } = await readTable({ name, bytes }, LIMITS);
    const faults = problems.map(({ address, row, message }) => ({ address: address ?? null, row: row ?? null, message }));
    const [first] = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
    if (faults.length > 0 || !first) return { digest, sheet, faults: faults.length > 0 ? faults : [EMPTY], ignored: [], addressOf: () => null };
    sheet = first.name;
    for (const part of sheetBytes(first)) reader.push(part);
  } else reader.push(bytes);
  reader.end();
  const header = reader.layout?.header ?? [];
  const columns: Readonly<Record<string, { readonly index: number } | undefined>> = reader.layout?.mapping.columns ?? {};
  const read = new Set(Object.values(columns).map((column) => column?.index));
  return {
    digest,
    sheet,
    faults: reader.findings.list().flatMap((finding) => (finding.severity === 'error' ? [placed(finding, header)] : [])),
    addressOf: (field, row) => addressAt(columns[field]?.index ?? -1, row),
    ignored: header.filter((heading, index) => heading !== '' && !read.has(index)),
  };
}

const EMPTY: PlanFault = { address: null, row: null, message: '文件里没有内容' };

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function placed({ row, column, message }: CaseFinding, header: readonly string[]): PlanFault {
  const index = column === undefined ? -1 : header.indexOf(column);
  return {
    address: row === undefined ? null : addressAt(index, row),
    row: row ?? null,
    message: column === undefined || message.includes(column) ? message : `${column}：${message}`,
  };
}

const addressAt = (index: number, row: number): string | null => (index < 0 ? null : `${columnLetters(index + 1)}${row}`);
