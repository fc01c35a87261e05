import type { FileReader, ReaderOptions } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import type { Stamp, Tally } from '../../batch.ts';
import type { Measure } from '../../measure.ts';

export const KINDS = ['cases', 'ratings', 'complaints'] as const;
/** What a file is of; casework calls its tables the same. */
export type Kind = (typeof KINDS)[number];

/** A good row on its way from the reader to the store, kept beyond the next one. What it holds, only its kind knows. */
export interface KeptRow {
  /** Row of the file. */
  readonly row: number;
}

/** Where a reader's good rows go. */
export interface Sink<R extends KeptRow> {
  /** Whether a row of the file is wanted at all: those that are done already need not be kept. */
  wants(row: number): boolean;
  take(kept: R): void;
}

/** One kind of file: how it is called, read, stored and counted. Everything else about an import is the same for all. */
export interface FileKind<T extends Kind = Kind, R extends KeptRow = KeptRow> {
  readonly table: T;
  /** Chinese: what its rows are. */
  readonly word: string;
  reader(measure: Measure, sink: Sink<R>, options: ReaderOptions<T>): FileReader<T>;
  /** Stores rows, no two of which are the same, and moves the sums by exactly what changed. */
  store(client: PoolClient, measure: Measure, rows: readonly R[], stamp: Stamp): Promise<Tally>;
}
