import { columnNumber } from './address.ts';

/** Where the values of one worksheet reach, counted without building anything (styled blank cells do not count). */
export type Extent = {
  /** True when the part is a worksheet at all. */
  isSheet: boolean;
  lastRow: number;
  lastColumn: number;
  cells: number;
};

/** A row or cell start, or the sign of a value inside a cell. */
const MARK = /<(?:\w{1,20}:)?(?:(sheetData|row|c)((?:\s[^<>]*)?)>|(v|f|is)[\s/>])|<\/(?:\w{1,20}:)?(sheetData)>/g;

/**
 * Follows worksheet XML in pieces of text. `stop` is asked after each piece, so that a huge sheet ends the reading early.
 * The library that reads cells makes dense rows: this scan is what keeps a lone cell at XFD1048576 from filling the memory.
 */
export async function scanSheet(pieces: AsyncIterable<Uint8Array>, stop: (extent: Extent) => boolean): Promise<Extent> {
  const extent: Extent = { isSheet: false, lastRow: 0, lastColumn: 0, cells: 0 };
  let carry = '';
  let row = 0;
  let column = 0;
  let counted = true;
  for await (const piece of pieces) {
    const text = carry + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    const end = Math.max(text.lastIndexOf('<'), text.length - 100_000, 0);
    for (const [, tag, attributes = '', value, close] of text.slice(0, end).matchAll(MARK)) {
      if (close !== undefined) counted = true;
      else if (tag === 'sheetData') extent.isSheet = true;
      else if (tag === 'row') {
        row = Number(/\sr=["'](\d{1,9})["']/.exec(attributes)?.[1] ?? row + 1);
        column = 0;
      } else if (tag === 'c') {
        const reference = /\sr=["']([A-Za-z]{1,4})(\d{1,9})["']/.exec(attributes);
        column = reference === null ? column + 1 : columnNumber(reference[1] ?? '');
        if (reference !== null) row = Number(reference[2]);
        counted = false;
      } else if (value !== undefined && !counted) {
        counted = true;
        extent.cells += 1;
        extent.lastRow = Math.max(extent.lastRow, row);
        extent.lastColumn = Math.max(extent.lastColumn, column);
      }
    }
    carry = text.slice(end);
    if (stop(extent)) break;
  }
  return extent;
}
