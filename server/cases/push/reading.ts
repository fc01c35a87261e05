import { type SheetRow, sheetBytes } from '@kaocheng/casework';
import { type KeptRow, type Kind, kindOf } from '../import/kinds/index.ts';
import type { Reject } from '../import/table.ts';
import type { Measure } from '../measure.ts';
import type { PushRow } from './contract.ts';
import { type Fields, titleOf } from './fields.ts';

/** What the rows of a batch came to. */
export interface ReadBatch {
  readonly kept: readonly KeptRow[];
  /** By row as a sheet would count them: the first is 2. */
  readonly rejects: readonly Reject[];
}

const MARK = new Uint8Array([0xef, 0xbb, 0xbf]);
export const FIRST_ROW = 2;

/** Reads pushed rows as if they stood in a file: through the same reader, with the same checks. */
export function readBatch(kind: Kind, measure: Measure, fields: Fields, rows: readonly PushRow[]): ReadBatch {
  const kept: KeptRow[] = [];
  const rejects: Reject[] = [];
  const sheet: SheetRow[] = [];
  for (const [index, row] of rows.entries()) {
    const number = index + FIRST_ROW;
    const { cells, reasons } = cellsOf(kind, fields, row);
    if (reasons.length > 0) rejects.push({ row: number, cells, reasons });
    else sheet.push({ number, cells: cells.map((text) => ({ text })) });
  }
  const reader = kindOf(kind).reader(
    measure,
    { wants: () => true, take: (row) => kept.push(row) },
    { onRejected: ({ row, cells, reasons }) => rejects.push({ row, cells, reasons: reasons.map(({ message }) => message) }) },
  );
  reader.push(MARK);
  const header = fields.columns.map((field) => ({ text: titleOf(kind, field) }));
  for (const bytes of sheetBytes({ headerRow: 1, header, rows: sheet })) reader.push(bytes);
  reader.end();
  return { kept, rejects: rejects.sort((a, b) => a.row - b.row) };
}

/** The cells of one row under our columns, and what no cell of a file could hold. */
function cellsOf(kind: Kind, { columns, byName }: Fields, row: PushRow): { cells: string[]; reasons: string[] } {
  const texts = new Map<string, string>();
  const reasons: string[] = [];
  for (const [name, value] of Object.entries(row)) {
    const field = byName.get(name);
    if (field === undefined || value === null) continue;
    const text = typeof value === 'boolean' ? (value ? '是' : '否') : String(value).trim();
    if (typeof value === 'number' && !Number.isSafeInteger(value)) reasons.push(`${titleOf(kind, field)}（${name}）写成了超出精度的数字，请改为文本`);
    if (/(?![\t\n\r])\p{Cc}/u.test(text)) reasons.push(`${titleOf(kind, field)}（${name}）里有看不见的控制字符，请删除`);
    texts.set(field, text);
  }
  if ([...texts.values()].every((text) => text === '')) reasons.push('这一行没有任何可以识别的内容');
  return { cells: columns.map((field) => texts.get(field) ?? ''), reasons };
}
