/** A row of a sheet as a spreadsheet reader gives it: its number in the sheet, and its cells from the first column on. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly { readonly text: string }[];
}

const BATCH = 2000;

/**
 * A sheet as bytes of CSV, for the readers here: an XLSX goes the same way as a CSV, through the same checks. Rows that the sheet leaves out become blank
 * lines, so that findings tell the rows that Excel shows.
 */
export function* sheetBytes(sheet: {
  readonly headerRow: number;
  readonly header: readonly { readonly text: string }[];
  readonly rows: readonly SheetRow[];
}): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let at = 0;
  const put = (number: number, cells: SheetRow['cells']) => {
    for (; at + 1 < number; at++) lines.push('');
    lines.push(cells.map(({ text }) => quoted(text)).join(','));
    at = number;
  };
  put(sheet.headerRow, sheet.header);
  for (const { number, cells } of sheet.rows) {
    put(number, cells.slice(0, sheet.header.length));
    if (lines.length < BATCH) continue;
    yield encoder.encode(`${lines.join('\n')}\n`);
    lines.length = 0;
  }
  yield encoder.encode(`${lines.join('\n')}\n`);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
