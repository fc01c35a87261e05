import type { DescribedClause } from '@kaocheng/engine';

/** A line of the table of contents. */
export interface ContentsLine {
  readonly index: number;
  readonly text: string;
  /** How far in: 0 for the highest clauses that the text has. */
  readonly level: number;
}

/** Where a clause stands on the page. */
export const clauseId = (index: number): string => `clause-${index}`;

/** The clauses that a table of contents names: those with a number or others below them, three levels deep. */
export function contentsOf(clauses: readonly DescribedClause[]): ContentsLine[] {
  const level = (index: number): number => {
    const parent = clauses[index]?.parent ?? null;
    return parent === null ? 0 : level(parent) + 1;
  };
  const titled = clauses[0]?.number === '' && clauses[0].label === '' ? 1 : 0;
  return clauses.flatMap((clause, index) => {
    const depth = level(index);
    const text = [clause.label, clause.title].filter(Boolean).join(' ');
    return index < titled || depth > 2 || text === '' || clause.depth === 7 ? [] : [{ index, text, level: depth }];
  });
}

/** Line after the last one of each clause: where the next one begins. */
export const endsOf = (clauses: readonly DescribedClause[]): number[] =>
  clauses.map((_, index) => clauses[index + 1]?.line ?? Number.POSITIVE_INFINITY);
