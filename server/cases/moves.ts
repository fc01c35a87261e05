import { type Case, type CaseReading, Cells } from '@kaocheng/casework';
import type { PoolClient } from 'pg';
import { addToCells } from './cells-table.ts';
import { caseOf, type Ids, readingOf, type StoredCase } from './stored.ts';

/** How far the sums move when cases change: what a case was counted as is taken back, what it is now is added. Nothing else is touched. */
export class Moves {
  readonly #cells = new Cells();

  /** A stored case, exactly as it was counted. */
  takeBack(old: StoredCase): void {
    this.#cells.addCase(caseOf(old), readingOf(old), -1);
  }

  /** @param ids unit and service, where those of the case are numbers of a catalogue */
  add(content: Case, reading: CaseReading, ids: Ids = content): void {
    this.#cells.addCase(content, reading, 1, ids);
  }

  /** In the transaction that changes the cases. */
  write(client: PoolClient): Promise<void> {
    return addToCells(client, this.#cells);
  }
}
