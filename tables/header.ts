import { cellAddress, columnLetters } from './address.ts';
import type { Problems } from './problems.ts';
import type { SourceSheet } from './source.ts';
import type { HeaderCell } from './types.ts';

/** Reports what makes a header or the grid under it ambiguous: names missing over data, names given twice, merged cells. */
export function checkHeader(
  problems: Problems,
  source: SourceSheet,
  headerRow: number,
  header: readonly HeaderCell[],
  usedColumns: ReadonlySet<number>,
): void {
  const sheet = source.name;
  const first = new Map<string, HeaderCell>();
  for (const cell of header) {
    const place = { sheet, row: headerRow, column: cell.column, address: cell.address };
    const where = `“${sheet}”第 ${headerRow} 行 ${columnLetters(cell.column)} 列`;
    if (cell.text === '') {
      if (usedColumns.has(cell.column)) problems.add('header-empty', `${where}：表头是空的，但下面有内容。请填写列名，或删去这一列。`, place);
      continue;
    }
    const earlier = first.get(cell.text);
    if (earlier === undefined) first.set(cell.text, cell);
    else {
      const message = `${where}：列名“${cell.text}”与 ${columnLetters(earlier.column)} 列重复。请改成不同的列名，或删去其中一列。`;
      problems.add('header-duplicate', message, place);
    }
  }
  for (const area of source.merges) {
    if (area.bottom < headerRow) continue;
    const address = `${cellAddress(area.top, area.left)}:${cellAddress(area.bottom, area.right)}`;
    const advice =
      area.top <= headerRow
        ? '表头必须是一行、每列一个名称。请取消合并；若这是标题行，请删去，让第一行就是列名。'
        : '合并后只有左上角一格有内容。请取消合并，并在每一格填上各自的内容。';
    const place = { sheet, row: area.top, column: area.left, address };
    problems.add('merged', `“${sheet}”${address}：单元格被合并。${advice}`, place);
  }
}
