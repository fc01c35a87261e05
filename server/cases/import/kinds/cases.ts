import { caseReader, keepCase } from '@kaocheng/casework';
import { storeBatch } from '../../batch.ts';
import { type Kept, keyOf, long } from '../../stored.ts';
import type { FileKind } from './kind.ts';

/** 办件 */
export const cases: FileKind<'cases', Kept> = {
  table: 'cases',
  word: '办件',
  reader: ({ house }, sink, options) =>
    caseReader(
      house.catalogue,
      (row) => {
        if (sink.wants(row.row)) sink.take({ row: row.row, key: keyOf(row), hash: long(row.contentHash), content: keepCase(row) });
      },
      options,
    ),
  store: storeBatch,
};
