import { neutralise } from './formula-sign.ts';

/** A value for a CSV cell; null and undefined are written as nothing. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * A CSV file that Excel opens rightly: UTF-8 with BOM, CRLF, quotes where needed. Text that a spreadsheet would run as a formula
 * (it begins with = + - @ tab or CR and is not a plain number) gets a leading apostrophe, which readTable takes off again.
 */
export function writeCsv(rows: Iterable<readonly CsvValue[]>): Uint8Array {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(field).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function field(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = neutralise(String(value));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
