import { type Case, type CaseReading, type CaseRow, keepCase, NONE } from '@kaocheng/casework';
import type { BinaryRows } from '../store/index.ts';

/** A case between casework and the table: the columns, their order, and both ways across. */

/** A good row of a file, kept beyond the next one. Unit and service are numbers of the catalogue. */
export interface Kept {
  /** Row of the file. */
  readonly row: number;
  /** Row key and hash of what was read: 64 bits in two lanes each. */
  readonly keyHigh: number;
  readonly keyLow: number;
  readonly hashHigh: number;
  readonly hashLow: number;
  readonly content: Case;
}

export function keep(row: CaseRow): Kept {
  row.readHash();
  const { keyHigh, keyLow, hashHigh, hashLow } = row;
  return { row: row.row, keyHigh, keyLow, hashHigh, hashLow, content: keepCase(row) };
}

/** 16 hexadecimal digits as the signed 64 bits of the database. */
export const long = (hex: string): string => BigInt.asIntN(64, BigInt(`0x${hex}`)).toString();

export const COLUMNS = [
  'unit_id',
  'key',
  'hash',
  'number',
  'service_id',
  'applicant',
  'channel',
  'accepted',
  'stated_due',
  'pauses',
  'extension_asked',
  'extension_days',
  'closed',
  'delivered',
  'outcome',
  'entered',
  'on_spot',
  'parallel_group',
  'sample',
  'due',
  'computed',
  'on_time',
  'early',
  'late',
  'used',
  'statutory',
  'delivery_due',
  'provisional',
  'import_id',
  'changed_at',
] as const;

export const keyOf = (row: CaseRow): string => long(row.key);

/** Ids of the house in place of the catalogue's numbers. */
export interface Ids {
  readonly unit: number;
  /** 0 where the file names no service. */
  readonly service: number;
}

/** One case in the order of COLUMNS. @param changed when it is stored, in milliseconds since 1970 */
export function writeCase(
  rows: BinaryRows,
  { keyHigh, keyLow, hashHigh, hashLow, content }: Kept,
  ids: Ids,
  clock: CaseReading,
  importId: number,
  changed: number,
): void {
  rows.row(COLUMNS.length);
  rows.int4(ids.unit);
  rows.lanes(keyHigh, keyLow);
  rows.lanes(hashHigh, hashLow);
  rows.text(content.number);
  rows.int4(ids.service);
  rows.text(content.applicant);
  rows.text(content.channel);
  rows.int8(content.accepted);
  moment(rows, content.statedDue);
  if (content.pauses.length === 0) rows.none();
  else rows.jsonb(content.pauses);
  moment(rows, content.extensionAsked);
  rows.int4(content.extensionDays);
  moment(rows, content.closed);
  moment(rows, content.delivered);
  rows.text(content.outcome);
  moment(rows, content.entered);
  if (content.onSpot === undefined) rows.none();
  else rows.bool(content.onSpot);
  rows.text(content.parallelGroup);
  rows.text(content.sample);
  moment(rows, clock.due);
  rows.bool(clock.computed);
  rows.bool(clock.onTime);
  rows.bool(clock.early);
  rows.bool(clock.late);
  if (clock.used === NONE) rows.none();
  else rows.int4(clock.used);
  if (clock.statutory === NONE) rows.none();
  else rows.float8(clock.statutory);
  moment(rows, clock.deliveryDue);
  rows.bool(clock.provisional);
  rows.int4(importId);
  rows.timestamptz(changed);
}

function moment(rows: BinaryRows, value: number): void {
  if (value === NONE) rows.none();
  else rows.int8(value);
}

/** What is stored of a case, as far as the sums and the pages need it. */
export interface StoredCase {
  readonly unit_id: number;
  readonly service_id: number;
  readonly number: string;
  readonly applicant: string;
  readonly channel: string;
  readonly accepted: number;
  readonly stated_due: number | null;
  readonly pauses: readonly { readonly kind: string; readonly from: number; readonly to: number }[] | null;
  readonly extension_asked: number | null;
  readonly extension_days: number;
  readonly closed: number | null;
  readonly delivered: number | null;
  readonly outcome: string;
  readonly entered: number | null;
  readonly on_spot: boolean | null;
  readonly parallel_group: string;
  readonly sample: string;
  readonly due: number | null;
  readonly computed: boolean;
  readonly on_time: boolean;
  readonly early: boolean;
  readonly late: boolean;
  readonly used: number | null;
  readonly statutory: number | null;
  readonly delivery_due: number | null;
  readonly provisional: boolean;
}

/** The columns of a `StoredCase`. */
export const STORED = COLUMNS.filter(
  (column): column is keyof StoredCase & (typeof COLUMNS)[number] => !['key', 'hash', 'import_id', 'changed_at'].includes(column),
);

/** The case as it was counted; unit and service are ids. */
export const caseOf = (row: StoredCase): Case => ({
  number: row.number,
  service: row.service_id,
  unit: row.unit_id,
  applicant: row.applicant as Case['applicant'],
  channel: row.channel as Case['channel'],
  accepted: row.accepted,
  statedDue: row.stated_due ?? NONE,
  pauses: (row.pauses ?? []) as Case['pauses'],
  extensionAsked: row.extension_asked ?? NONE,
  extensionDays: row.extension_days,
  closed: row.closed ?? NONE,
  delivered: row.delivered ?? NONE,
  outcome: row.outcome as Case['outcome'],
  entered: row.entered ?? NONE,
  onSpot: row.on_spot ?? undefined,
  parallelGroup: row.parallel_group,
  sample: row.sample as Case['sample'],
  applicantMark: 0,
});

/** What the clock said of it when it was counted. */
export const readingOf = (row: StoredCase): CaseReading => ({
  due: row.due ?? NONE,
  computed: row.computed,
  onTime: row.on_time,
  early: row.early,
  late: row.late,
  used: row.used ?? NONE,
  statutory: row.statutory ?? NONE,
  deliveryDue: row.delivery_due ?? NONE,
  provisional: row.provisional,
});
