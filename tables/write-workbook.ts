import { columnLetters } from './address.ts';
import { cleanText } from './text.ts';
import { type WriteCell, type WriteRule, type WriteSheet, writeCells } from './xlsx.ts';

/** A value to write: a day as { date: 'YYYY-MM-DD' }, a formula (without '=') with the value it gives now. */
export type BookValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | { readonly date: string }
  | { readonly formula: string; readonly value?: string | number | boolean };

/** A drop-down list: the choices, or the values that another sheet of the book has in one column. */
export type Choices = readonly string[] | { readonly sheet: string; readonly key: string };

export type BookColumn<Key extends string = string> = {
  readonly header: string;
  readonly key: Key;
  /** In characters of Latin text; a Chinese character takes two. Default: made to fit the header. */
  readonly width?: number;
  /** Shown when the mouse rests on the header. */
  readonly note?: string;
  readonly choices?: Choices;
  /** Excel number format: '0.00', '0.0%', 'yyyy-mm-dd'; '@' keeps what people type as text (ID numbers). */
  readonly numberFormat?: string;
  /** Smallest and largest number that Excel lets people type; not together with `choices`. */
  readonly min?: number;
  readonly max?: number;
  /** Only to be read: grey, and Excel refuses what people type into it. */
  readonly reference?: boolean;
};

export type BookSheet<Key extends string = string> = {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly BookColumn<Key>[];
  readonly rows: readonly { readonly [key in Key]?: BookValue }[];
  /** Rows under the header that carry drop-downs, limits and formats, so that people can fill them in. Default: rows + 500. */
  readonly inputRows?: number;
};

export type Book = { readonly sheets: readonly BookSheet[] };

const CHOICES_SHEET = '_选项';

/**
 * An XLSX workbook: one header row per sheet, bold and frozen, with notes, drop-downs and number limits. Drop-downs too long for
 * a cell rule (over 255 characters, or with commas) stand in a hidden sheet '_选项'. Throws RangeError for a book that contradicts
 * itself: bad or double sheet names, double keys, choices from a column that is not there, a date that is not one.
 */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  checkNames(book);
  const lists: (readonly string[])[] = [];
  const sheets = book.sheets.map((sheet) => toSheet(sheet, book, lists));
  if (lists.length > 0) sheets.push(choicesSheet(lists));
  return writeCells(sheets);
}

function checkNames(book: Book): void {
  const names = new Set<string>([CHOICES_SHEET]);
  for (const { name, columns } of book.sheets) {
    if (!/^[^\\/?*[\]:]{1,31}$/.test(name) || /^'|'$/.test(name)) throw new RangeError(`sheet name '${name}' is not allowed in Excel`);
    if (names.has(name.toLowerCase())) throw new RangeError(`sheet name '${name}' is used twice`);
    names.add(name.toLowerCase());
    if (new Set(columns.map((column) => column.key)).size < columns.length) throw new RangeError(`sheet '${name}' has a key twice`);
  }
}

function toSheet(sheet: BookSheet, book: Book, lists: (readonly string[])[]): WriteSheet {
  const inputRows = Math.max(sheet.inputRows ?? sheet.rows.length + 500, sheet.rows.length);
  const header = sheet.columns.map(({ header: value, note }): WriteCell => ({ value, header: true, ...(note !== undefined && { note }) }));
  const rows: (WriteCell | undefined)[][] = [header];
  const formatted = sheet.columns.some((column) => column.numberFormat !== undefined);
  for (let i = 0; i < (formatted ? inputRows : sheet.rows.length); i += 1) {
    rows.push(sheet.columns.map((column) => toCell(sheet.rows[i]?.[column.key], column)));
  }
  return {
    name: sheet.name,
    widths: sheet.columns.map((column) => column.width ?? Math.min(60, Math.max(10, displayWidth(column.header) + 4))),
    rows,
    rules: sheet.columns.flatMap((column, i) => toRule(column, i + 1, inputRows + 1, book, lists)),
    frozenRows: 1,
  };
}

function toCell(value: BookValue, { numberFormat, reference }: BookColumn): WriteCell | undefined {
  const format = { ...(numberFormat !== undefined && { format: numberFormat }), ...(reference === true && { reference }) };
  if (value === null || value === undefined) return numberFormat === undefined ? undefined : { value: null, ...format };
  if (typeof value === 'string') return { value: cleanText(value), ...format };
  if (typeof value !== 'object') return { value, ...format };
  if ('formula' in value) return { value: value.value ?? null, formula: value.formula.replace(/^=/, ''), ...format };
  const date = new Date(`${value.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`'${value.date}' is not a day`);
  return { value: date, ...format, format: numberFormat ?? 'yyyy-mm-dd' };
}

function toRule(column: BookColumn, number: number, bottom: number, book: Book, lists: (readonly string[])[]): WriteRule[] {
  const place = { column: number, top: 2, bottom };
  if (column.reference === true) return [{ ...place, locked: true, message: `“${column.header}”供核对用，由系统填写，请不要改。` }];
  if (column.choices !== undefined) {
    const list = toList(column.choices, book, lists);
    return list === undefined ? [] : [{ ...place, list, message: `“${column.header}”只能从下拉列表中选择。` }];
  }
  const { min, max } = column;
  if (min === undefined && max === undefined) return [];
  const range = min === undefined ? `不大于 ${max}` : max === undefined ? `不小于 ${min}` : `${min} 到 ${max} 之间`;
  return [{ ...place, ...(min !== undefined && { min }), ...(max !== undefined && { max }), message: `“${column.header}”请填写 ${range}的数。` }];
}

/** The formula of a drop-down: the words themselves when Excel can hold them, a range otherwise. */
function toList(choices: Choices, book: Book, lists: (readonly string[])[]): string | undefined {
  if ('sheet' in choices) {
    const sheet = book.sheets.find((candidate) => candidate.name === choices.sheet);
    const column = sheet?.columns.findIndex((candidate) => candidate.key === choices.key) ?? -1;
    if (sheet === undefined || column < 0) throw new RangeError(`no column '${choices.key}' in sheet '${choices.sheet}'`);
    return rangeOf(sheet.name, column + 1, 2, Math.max(sheet.rows.length, sheet.inputRows ?? 0, 1) + 1);
  }
  if (choices.length === 0) return undefined;
  const words = choices.join(',');
  if (words.length <= 255 && !choices.some((choice) => /[,"\n]|^\s|\s$/.test(choice))) return `"${words}"`;
  lists.push(choices);
  return rangeOf(CHOICES_SHEET, lists.length, 1, choices.length);
}

function rangeOf(sheet: string, column: number, top: number, bottom: number): string {
  const letters = columnLetters(column);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${top}:$${letters}$${bottom}`;
}

function choicesSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, i) => lists.map((list) => (list[i] === undefined ? undefined : { value: list[i] })));
  return { name: CHOICES_SHEET, widths: lists.map(() => 30), rows, rules: [], frozenRows: 0, hidden: true };
}

function displayWidth(text: string): number {
  return [...text].reduce((width, char) => width + ((char.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}
