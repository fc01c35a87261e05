/* Spreadsheets in and out: files to rows of cells with findings in Chinese, and rows to XLSX or CSV. */
export { cellAddress, columnLetters } from './address.ts';
export { parseDate } from './dates.ts';
export { decimalText, type ParsedNumber, parseNumber } from './numbers.ts';
export { readTable } from './read-table.ts';
export { cleanHeader, cleanText } from './text.ts';
export type { Cell, CellKind, HeaderCell, Problem, ProblemCode, ReadOptions, Row, Sheet, TableRead } from './types.ts';
export { type CsvValue, writeCsv } from './write-csv.ts';
export { type Book, type BookColumn, type BookSheet, type BookValue, type Choices, writeWorkbook } from './write-workbook.ts';
