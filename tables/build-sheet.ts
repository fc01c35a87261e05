import { cellAddress, columnLetters } from './address.ts';
import { cellProblem } from './cell-problem.ts';
import { checkHeader } from './header.ts';
import type { Problems } from './problems.ts';
import type { SourceRow, SourceSheet } from './source.ts';
import { cleanHeader, cleanText } from './text.ts';
import type { Cell, HeaderCell, Row, Sheet } from './types.ts';

/**
 * Header, rows and findings of one sheet, whatever file it came from. Blank rows are left out, and so is a blank sheet
 * (undefined). Rows above the header are not looked at.
 */
export function buildSheet(source: SourceSheet, problems: Problems, headerRow?: number): Sheet | undefined {
  const clean = memo(cleanText);
  const filled = (row: SourceRow) => row.cells.some((cell) => cell.kind !== 'text' || clean(cell.text) !== '');
  const start = source.rows.findIndex((row) => (headerRow === undefined ? filled(row) : row.number >= headerRow));
  const top = source.rows[start];
  if (top === undefined) return undefined;

  const header = readHeader(top, clean);
  const width = header.length;
  const used = new Set<number>();
  const rows: Row[] = [];
  let titled = false;
  for (let i = start + 1; i < source.rows.length; i += 1) {
    const row = source.rows[i];
    if (row === undefined || !filled(row)) continue;
    const cells = readCells(row, width, clean);
    for (const cell of row.cells) cellProblem(problems, source.name, row.number, cell);
    for (const cell of cells) if (cell.kind !== 'empty') used.add(cell.column);
    const extra = cells.slice(width).find((cell) => cell.kind !== 'empty');
    if (extra !== undefined && !titled) reportExtra(problems, source.name, row.number, extra, header);
    titled ||= extra !== undefined && width === 1;
    rows.push({ number: row.number, cells });
  }
  for (const cell of top.cells) cellProblem(problems, source.name, top.number, cell);
  checkHeader(problems, source, top.number, header, used);
  return { name: source.name, hidden: source.hidden, headerRow: top.number, header, rows };
}

/** The header's cells from column A to its last named column. */
function readHeader(row: SourceRow, clean: (text: string) => string): HeaderCell[] {
  const header = readCells(row, 0, clean).map(({ text, address, column }) => ({ text: cleanHeader(text), address, column }));
  while (header.at(-1)?.text === '') header.pop();
  return header;
}

/** Cells from column A to the last one with anything in it, at least `width` of them. */
function readCells(row: SourceRow, width: number, clean: (text: string) => string): Cell[] {
  const cells: Cell[] = [];
  const fillTo = (count: number) => {
    for (let column = cells.length + 1; column <= count; column += 1) {
      cells.push({ text: '', kind: 'empty', address: cellAddress(row.number, column), column });
    }
  };
  for (const { column, text: raw, kind, number, percent } of row.cells) {
    const text = clean(raw);
    if (text === '' && kind === 'text') continue;
    fillTo(column - 1);
    const address = cellAddress(row.number, column);
    cells.push({ text, kind, address, column, ...(number !== undefined && { number }), ...(percent === true && { percent }) });
  }
  fillTo(width);
  return cells;
}

/** A header of a single name over wider rows is most likely a title: that is said once, not for every row. */
function reportExtra(problems: Problems, sheet: string, row: number, extra: Cell, header: readonly HeaderCell[]): void {
  const where = `“${sheet}”第 ${row} 行 ${columnLetters(extra.column)} 列`;
  const beyond = `${where}：“${extra.text.slice(0, 20)}”超出了表头的列数。`;
  const advice =
    header.length === 1
      ? `表头只有“${header[0]?.text.slice(0, 20)}”一列，看起来是标题。请删去标题行，让第一行就是列名。`
      : '请补上这一列的表头，或删去多出的内容（CSV 中带逗号的文字要用英文双引号括起来）。';
  problems.add('extra-cells', beyond + advice, { sheet, row, column: extra.column, address: extra.address });
}

/** Remembers answers, so that a long text shared by many cells is cleaned, and kept in memory, once. */
function memo(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = work(text);
      if (known.size > 100_000) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
