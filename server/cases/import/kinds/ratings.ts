import { NONE, type Rating, ratingReader } from '@kaocheng/casework';
import { long } from '../../stored.ts';
import { type EventTable, type KeptEvent, storeEvents } from './events.ts';
import type { FileKind } from './kind.ts';

const TABLE: EventTable<Rating> = {
  name: 'ratings',
  columns: {
    level: { type: 'int', of: ({ level }) => level },
    source: { type: 'text', of: ({ source }) => source },
    excluded: { type: 'boolean', of: ({ excluded }) => excluded },
    corrected: { type: 'bigint', of: ({ corrected }) => (corrected === NONE ? null : corrected) },
  },
  eventOf: (row) => ({
    ...row,
    level: row.level as Rating['level'],
    source: row.source as string,
    excluded: row.excluded as boolean,
    corrected: (row.corrected as number | null) ?? NONE,
  }),
  count: (cells, rating, sign) => cells.addRating(rating, sign),
};

/** 评价（好差评） */
export const ratings: FileKind<'ratings', KeptEvent<Rating>> = {
  table: 'ratings',
  word: '评价',
  reader: ({ house }, sink, options) =>
    ratingReader(
      house.catalogue,
      ({ row, key, contentHash, number, unit, service, at, level, source, excluded, corrected }) => {
        if (!sink.wants(row)) return;
        const content = { number, unit, service, at, level, source, excluded, corrected };
        sink.take({ row, key: long(key), hash: long(contentHash), content });
      },
      { ...options, keys: true },
    ),
  store: (client, measure, rows, stamp) => storeEvents(client, TABLE, measure, rows, stamp),
};
