import { type Complaint, complaintReader, NONE } from '@kaocheng/casework';
import { long } from '../../stored.ts';
import { type EventTable, type KeptEvent, storeEvents } from './events.ts';
import type { FileKind } from './kind.ts';

const TABLE: EventTable<Complaint> = {
  name: 'complaints',
  columns: {
    valid: { type: 'boolean', of: ({ valid }) => valid },
    closed: { type: 'bigint', of: ({ closed }) => (closed === NONE ? null : closed) },
  },
  eventOf: (row) => ({ ...row, valid: row.valid as boolean, closed: (row.closed as number | null) ?? NONE }),
  count: (cells, complaint, sign) => cells.addComplaint(complaint, sign),
};

/** 投诉 */
export const complaints: FileKind<'complaints', KeptEvent<Complaint>> = {
  table: 'complaints',
  word: '投诉',
  reader: ({ house }, sink, options) =>
    complaintReader(
      house.catalogue,
      ({ row, key, contentHash, number, unit, service, at, valid, closed }) => {
        if (!sink.wants(row)) return;
        sink.take({ row, key: long(key), hash: long(contentHash), content: { number, unit, service, at, valid, closed } });
      },
      { ...options, keys: true },
    ),
  store: (client, measure, rows, stamp) => storeEvents(client, TABLE, measure, rows, stamp),
};
