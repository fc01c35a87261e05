import { caseReader } from '@kaocheng/casework';
import { storeBatch } from '../../batch.ts';
import { type Kept, keep } from '../../stored.ts';
import type { FileKind } from './kind.ts';

/** 办件 */
export const cases: FileKind<'cases', Kept> = {
  table: 'cases',
  word: '办件',
  reader: ({ house }, sink, options) =>
    caseReader(
      house.catalogue,
      (row) => {
        if (sink.wants(row.row)) sink.take(keep(row));
      },
      options,
    ),
  store: storeBatch,
};
