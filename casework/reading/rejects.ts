import type { CaseFinding } from '../finding.ts';
import { mask } from '../formats/privacy.ts';
import type { Mapping } from './mapping.ts';
import { type Encoding, fieldText, type Splitter } from './splitter.ts';

/** A row that did not go in: its cells as they were, personal data masked, and why. */
export interface Rejected {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly CaseFinding[];
}

/** The current record of a splitter as a rejected row. */
export function rejectedRow(splitter: Splitter, mapping: Mapping, encoding: Encoding, reasons: readonly CaseFinding[]): Rejected {
  const cells = Array.from({ length: splitter.count }, (_, index) =>
    fieldText(splitter.bytes, splitter.from[index] ?? 0, Math.min(splitter.to[index] ?? 0, (splitter.from[index] ?? 0) + 2000), encoding),
  );
  for (const { index, kind } of mapping.personal) {
    const cell = cells[index];
    if (cell) cells[index] = mask(kind, cell);
  }
  return { row: splitter.row, cells, reasons };
}
