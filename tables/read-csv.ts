import { type CsvError, parse } from 'csv-parse/sync';
import { isFormula, isNeutralised } from './formula-sign.ts';
import { type Problems, Refusal } from './problems.ts';
import type { SourceCell, SourceRow, SourceSheet } from './source.ts';
import { cleanText } from './text.ts';
import type { Limits } from './types.ts';

type CsvRecord = { readonly fields: readonly string[]; readonly endLine: number };

const QUOTE_ERRORS = ['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE', 'CSV_MAX_RECORD_SIZE'];

/** Rows of a decoded CSV file. A broken quote is a problem, and the rows before it are still returned. Throws Refusal over a limit. */
export function readCsv(text: string, name: string, problems: Problems, limits: Limits): SourceSheet {
  const records = parseRecords(text, name, problems, limits);
  if (records.length > limits.maxRows + 1) {
    throw new Refusal('too-many-rows', `行数超过 ${limits.maxRows} 行的上限。请拆成几个文件，分别提供。`);
  }
  const rows: SourceRow[] = [];
  let cells = 0;
  for (const [index, record] of records.entries()) {
    const filled = record.fields.flatMap((field, i) => readField(field, i + 1));
    cells += filled.length;
    if (record.fields.length > limits.maxColumns && (filled.at(-1)?.column ?? 0) > limits.maxColumns) {
      throw new Refusal('too-many-columns', `第 ${index + 1} 行超过 ${limits.maxColumns} 列的上限。请检查分隔符和引号，或删去多余的列。`);
    }
    if (cells > limits.maxCells) throw new Refusal('too-many-cells', `有内容的单元格超过 ${limits.maxCells} 个的上限。请拆成几个文件。`);
    rows.push({ number: index + 1, cells: filled });
  }
  return { name, hidden: false, rows, merges: [] };
}

function parseRecords(text: string, sheet: string, problems: Problems, limits: Limits): CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter: guessDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: 4_000_000,
      to: limits.maxRows + 2,
      on_record: (fields: string[], { lines }) => {
        records.push({ fields, endLine: lines });
        return null;
      },
    });
  } catch (error) {
    if (!isCsvError(error) || !QUOTE_ERRORS.includes(error.code)) throw error;
    const line = (records.at(-1)?.endLine ?? 0) + 1;
    const row = records.length + 1;
    const message = `第 ${line} 行附近英文双引号（"）不成对，从这里起无法读取。请补上或删去引号；内容里本来有双引号的，要写成两个（""）并把整格用双引号括起来。`;
    problems.add('quote', message, { sheet, row });
  }
  return records;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** The separator that the first line with any separator has most of, outside quotes; a comma when there is none. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  for (const line of start.split(/\r\n?|\n/)) {
    const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length - 1 }));
    const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
    if (best.count > 0) return best.mark;
  }
  return ',';
}

/** No cell for a blank field. An apostrophe that writeCsv put before a formula sign is taken off again. */
function readField(field: string, column: number): SourceCell[] {
  const text = cleanText(field);
  if (text === '') return [];
  if (isNeutralised(text)) return [{ column, text: text.slice(1), kind: 'text' }];
  if (isFormula(text)) return [{ column, text, kind: 'formula', formula: text }];
  return [{ column, text, kind: 'text' }];
}
