/** What a cell held in the file. CSV has no types: its cells are only 'text', 'formula' or 'empty'. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';

/** One cell. `text` is what a reader of the sheet sees, cleaned; give it to parseNumber or parseDate. */
export type Cell = {
  /** Number: plain decimal without exponent ('0.5', '98.5%'). Date: 'YYYY-MM-DD', with ' HH:MM:SS' when it has a time. */
  readonly text: string;
  readonly kind: CellKind;
  /** The stored number (0.985 for a cell that shows 98.5%), for number cells and formulas that gave a number. */
  readonly number?: number;
  /** True when the number format has a percent sign; `text` then ends with '%'. */
  readonly percent?: boolean;
  /** 'B7' */
  readonly address: string;
  /** 1 for column A. */
  readonly column: number;
};

/** One non-blank row. `cells[i]` is column i + 1: no gaps, and at least as many cells as the header has columns. */
export type Row = {
  /** 1-based, as Excel shows it (in CSV: the n-th record, blank lines counted). */
  readonly number: number;
  readonly cells: readonly Cell[];
};

/** One column of the header row; line breaks inside the name are dropped. */
export type HeaderCell = { readonly text: string; readonly address: string; readonly column: number };

/** One sheet with anything in it. For CSV the name is the file name without its ending. */
export type Sheet = {
  readonly name: string;
  /** Hidden by the user in Excel. Sheets hidden by a program ("very hidden") are not returned at all. */
  readonly hidden: boolean;
  /** Row number of the header. */
  readonly headerRow: number;
  readonly header: readonly HeaderCell[];
  readonly rows: readonly Row[];
};

/** Why something in the file cannot be used as it stands. */
export type ProblemCode =
  | 'empty'
  | 'encoding'
  | 'xls'
  | 'encrypted'
  | 'other-format'
  | 'corrupt'
  | 'too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'quote'
  | 'extra-cells'
  | 'header-empty'
  | 'header-duplicate'
  | 'formula'
  | 'error-cell'
  | 'merged'
  | 'long-number'
  | 'cell-too-long'
  | 'more';

/** A finding for the person who made the file: `message` is Chinese and says what, where and how to mend. */
export type Problem = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly address?: string;
};

/** The answer of readTable. With problems, `sheets` holds whatever could still be read, for showing; do not import it. */
export type TableRead = { readonly sheets: readonly Sheet[]; readonly problems: readonly Problem[] };

/** Limits and choices for readTable; everything has a default. */
export type ReadOptions = {
  /** Row number of the header; default: the first row that is not blank. */
  readonly headerRow?: number;
  /** Data rows per sheet; default 200 000. */
  readonly maxRows?: number;
  /** Columns per sheet; default 500. */
  readonly maxColumns?: number;
  /** Cells with a value, all sheets together; default 3 000 000. */
  readonly maxCells?: number;
  /** Bytes of the unpacked XLSX; default 200 MB. */
  readonly maxUnpackedBytes?: number;
  /** Unpacked size over packed size, looked at only above 20 MB unpacked; default 200. */
  readonly maxRatio?: number;
  /** Entries in the zip; default 2000. */
  readonly maxEntries?: number;
  /** Problems returned before the closing '还有 N 处'; default 1000. */
  readonly maxProblems?: number;
};

export type Limits = Required<Omit<ReadOptions, 'headerRow'>> & Pick<ReadOptions, 'headerRow'>;

/** Fills the defaults in. */
export function withDefaults(options: ReadOptions): Limits {
  return {
    maxRows: 200_000,
    maxColumns: 500,
    maxCells: 3_000_000,
    maxUnpackedBytes: 200_000_000,
    maxRatio: 200,
    maxEntries: 2000,
    maxProblems: 1000,
    ...options,
  };
}
