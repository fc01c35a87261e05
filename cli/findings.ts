import type { Finding, Severity } from '@kaocheng/engine';
import { painter, type Terminal } from './terminal.ts';

/** A finding as the command line shows it: its place is a line of a regulation, or a row and heading of a table. */
export interface Report {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  /** In a table the heading as it stands in the file; in a regulation the number of the character. */
  readonly column?: string | number | undefined;
  /** `B7` */
  readonly address?: string | undefined;
  readonly unit?: string | undefined;
  readonly fact?: string | undefined;
  readonly clause?: string | undefined;
}

/** A finding about a regulation's text, or about a result as a whole. */
export function fromEngine({ severity, code, message, file, line, column, clause, unit, fact }: Finding): Report {
  return { severity, code, message, file, line, column, unit, fact, clause };
}

export const error = (code: string, message: string, place: Partial<Report> = {}): Report => ({ ...place, severity: 'error', code, message });

/** Exit code of a verb that ends with these findings. */
export const exitCode = (reports: readonly Report[]): number => (reports.some(({ severity }) => severity === 'error') ? 1 : 0);

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' };
const STYLES = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** `facts.csv 第 3 行 数值列（D3）` */
function placeOf({ file, line, sheet, row, column, address }: Report): string {
  if (line !== undefined) return `${file ?? ''}:${line}${column === undefined ? '' : `:${column}`}`;
  const table = [file, sheet && `工作表「${sheet}」`, row && `第 ${row} 行`, column && `「${column}」列`].filter(Boolean).join(' ');
  return address ? `${table}（${address}）` : table;
}

/** One line a finding: severity, place, message. */
export function printFindings(reports: readonly Report[], write: (text: string) => void, colour: boolean): void {
  const paint = painter(colour);
  const lines = reports.map((report) => {
    const place = placeOf(report);
    return `${paint(STYLES[report.severity], NAMES[report.severity])}  ${place && `${paint('bold', place)}  `}${report.message} ${paint('dim', `[${report.code}]`)}\n`;
  });
  if (lines.length > 0) write(lines.join(''));
}

/** `2 处错误，1 处警告`, or '' for none. */
export function countOf(reports: readonly Report[]): string {
  const counts = (['error', 'warning', 'note'] as const).map(
    (severity) => [severity, reports.filter((report) => report.severity === severity).length] as const,
  );
  return counts.flatMap(([severity, count]) => (count > 0 ? [`${count} 处${NAMES[severity]}`] : [])).join('，');
}

/** Findings beside a result: on the error stream, with their number. */
export function printBeside(reports: readonly Report[], terminal: Terminal): void {
  if (reports.length === 0) return;
  printFindings(reports, terminal.err, terminal.colour.err);
  terminal.err(`共 ${countOf(reports)}\n`);
}
