import type { ShownFinding } from '../shared/index.ts';
import type { ServerFinding } from './record.ts';

/** A finding with its place in the text; `line` is 0 where it has none. */
export interface PlacedFinding extends ShownFinding {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** What the server says, as lists and editors show it. */
export const placed = ({ severity, code, message, line, column, clause }: ServerFinding): PlacedFinding => ({
  severity,
  code,
  message,
  line: line ?? 0,
  column: column ?? 1,
  ...(clause ? { clause } : {}),
});

export const errorsIn = (findings: readonly ShownFinding[]): number => findings.filter(({ severity }) => severity === 'error').length;
export const warningsIn = (findings: readonly ShownFinding[]): number => findings.filter(({ severity }) => severity === 'warning').length;

/** The findings that belong to lines `from` up to (not including) `to`. */
export const between = (findings: readonly PlacedFinding[], from: number, to: number): PlacedFinding[] =>
  findings.filter(({ line }) => line >= from && line < to);
