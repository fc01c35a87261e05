import { type Cell, type CellStyle, type CellValue, type DataValidation, readXlsx, writeXlsx } from 'hucre/xlsx';
import { columnLetters } from './address.ts';
import { dateText } from './dates.ts';
import { decimalText, shiftPoint } from './numbers.ts';
import type { Area, SourceCell, SourceRow } from './source.ts';

/* The only file that knows hucre. Positions are 1-based here, 0-based inside hucre. */

/** What to read: sheets by their place in the workbook, and the last row and column that hold a value in any of them. */
export type ReadArea = { readonly sheets: ReadonlySet<number>; readonly lastRow: number; readonly lastColumn: number };

export type ReadSheet = { readonly name: string; readonly rows: readonly SourceRow[]; readonly merges: readonly Area[] };

/** Cells of the chosen sheets, in workbook order. Throws what hucre throws on a broken workbook. Sizes must be checked before. */
export async function readCells(bytes: Uint8Array, area: ReadArea): Promise<ReadSheet[]> {
  const range = `A1:${columnLetters(area.lastColumn)}${area.lastRow}`;
  const book = await readXlsx(bytes, { readStyles: true, range, sheets: (_info, index) => area.sheets.has(index) });
  return book.sheets.map((sheet) => {
    const rows: SourceRow[] = [];
    for (const [r, values] of sheet.rows.entries()) {
      const cells: SourceCell[] = [];
      for (const [c, value] of values.entries()) {
        const cell = toSource(c + 1, value, sheet.cells?.get(`${r},${c}`));
        if (cell !== undefined) cells.push(cell);
      }
      if (cells.length > 0) rows.push({ number: r + 1, cells });
    }
    const merges = (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow + 1,
      left: merge.startCol + 1,
      bottom: merge.endRow + 1,
      right: merge.endCol + 1,
    }));
    return { name: sheet.name, rows, merges };
  });
}

function toSource(column: number, value: CellValue, cell: Cell | undefined): SourceCell | undefined {
  const formula = cell?.formula;
  if (value === null && formula === undefined) return undefined;
  const shown = show(value, cell?.style?.numFmt);
  if (formula !== undefined) return { column, ...shown, kind: 'formula', formula };
  return { column, ...shown, kind: cell?.type === 'error' ? 'error' : shown.kind };
}

function show(value: CellValue, format = ''): Pick<SourceCell, 'text' | 'number' | 'percent'> & { kind: 'text' | 'number' | 'date' | 'boolean' } {
  if (value === null) return { text: '', kind: 'text' };
  if (typeof value === 'string') return { text: value, kind: 'text' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { text: '', kind: 'text' };
    const text = dateText(value);
    return { text, kind: text.includes('-') ? 'date' : 'text' };
  }
  const text = decimalText(value);
  if (!format.replace(/"[^"]*"|\\./g, '').includes('%')) return { text, kind: 'number', number: value };
  return { text: `${shiftPoint(text, 2)}%`, kind: 'number', number: value, percent: true };
}

/** A cell to write. `format` is an Excel number format; a reference is grey. */
export type WriteCell = {
  readonly value: string | number | boolean | Date | null;
  readonly formula?: string;
  readonly format?: string;
  readonly header?: boolean;
  readonly reference?: boolean;
  readonly note?: string;
};

/** A rule for rows `top`–`bottom` of one column. `list` is a formula: '"是,否"' or a range; `locked` lets nothing be typed. */
export type WriteRule = {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly message: string;
  readonly list?: string;
  readonly locked?: boolean;
  readonly min?: number;
  readonly max?: number;
};

export type WriteSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (WriteCell | undefined)[])[];
  readonly rules: readonly WriteRule[];
  readonly frozenRows: number;
  /** Kept out of Excel's list of hidden sheets. */
  readonly hidden?: boolean;
};

/** Bytes of an XLSX workbook. */
export async function writeCells(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      rows: sheet.rows.map((row) => row.map((cell) => cell?.value ?? null)),
      cells: details(sheet),
      dataValidations: sheet.rules.map(toValidation),
      ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
      ...(sheet.hidden === true && { veryHidden: true }),
    })),
  });
}

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
  alignment: { vertical: 'center', wrapText: true },
};

const REFERENCE: CellStyle = { font: { color: { rgb: '6B7280' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F4F6' } } };

function styleOf({ header, reference, format }: WriteCell): CellStyle | undefined {
  if (header === true) return HEADER;
  if (format === undefined) return reference === true ? REFERENCE : undefined;
  return { ...(reference === true && REFERENCE), numFmt: format };
}

function details(sheet: WriteSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, row] of sheet.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell === undefined) continue;
      const style = styleOf(cell);
      const extra: Partial<Cell> = {
        ...(style && { style }),
        ...(cell.formula !== undefined && { formula: cell.formula, formulaResult: cell.value }),
        ...(cell.note !== undefined && { comment: { author: '', text: cell.note } }),
      };
      if (Object.keys(extra).length > 0) cells.set(`${r},${c}`, extra);
    }
  }
  return cells;
}

function toValidation(rule: WriteRule): DataValidation {
  const letters = columnLetters(rule.column);
  const common = {
    range: `${letters}${rule.top}:${letters}${rule.bottom}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '填写有误',
    errorMessage: rule.message,
  };
  if (rule.list !== undefined) return { ...common, type: 'list', formula1: rule.list };
  if (rule.locked === true) return { ...common, type: 'custom', formula1: 'FALSE' };
  const { min, max } = rule;
  if (min !== undefined && max !== undefined) {
    return { ...common, type: 'decimal', operator: 'between', formula1: decimalText(min), formula2: decimalText(max) };
  }
  if (min !== undefined) return { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formula1: decimalText(min) };
  return { ...common, type: 'decimal', operator: 'lessThanOrEqual', formula1: decimalText(max ?? 0) };
}
