/** A place in a text: 1-based line and column (UTF-16 units) and the offset from the start of the file. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where a finding about facts points: the row and column of a table, as the person who filled it sees them. */
export interface TablePlace {
  readonly sheet?: string | undefined;
  readonly row: number;
  readonly column?: string | undefined;
}

export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing that somebody should know about a regulation or about facts. `message` is Chinese and says what is wrong, where it is
 * and how to mend it; `code` is stable and is what programs compare.
 */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly clause?: string | undefined;
  readonly table?: TablePlace | undefined;
  readonly unit?: string | undefined;
  readonly fact?: string | undefined;
}

export const isError = (finding: Finding): boolean => finding.severity === 'error';
