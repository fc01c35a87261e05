import type { Mapping } from '@kaocheng/casework';
import type { House } from '../http/house.ts';
import type { HouseCatalogue } from '../services/index.ts';
import type { Kind } from './import/kinds/index.ts';

/** A file on its way in, all of whose rows are stored. */
export interface WatchedFile {
  readonly kind: Kind;
  readonly path: string;
  readonly mapping: Mapping | null;
  readonly catalogue: HouseCatalogue;
  /** Whose cases the file holds: this unit and all below it. */
  readonly unitId: number;
}

/** What another topic does with a file before it is thrown away: it holds more than the store keeps. What it throws ends the import. */
export type FileWatcher = (house: House, file: WatchedFile) => Promise<void>;
