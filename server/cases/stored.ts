import { type Case, type CaseReading, type CaseRow, NONE } from '@kaocheng/casework';

/** A case between casework and the table: the columns, their order, and both ways across. */

/** A good row of a file, kept beyond the next one. Unit and service are numbers of the catalogue. */
export interface Kept {
  /** Row of the file. */
  readonly row: number;
  readonly key: string;
  readonly hash: string;
  readonly content: Case;
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

const NULL = '\\N';
const known = (value: number): string => (value === NONE ? NULL : String(value));
const flag = (value: boolean): string => (value ? 't' : 'f');
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const plain = (text: string): string => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : text);

/** One line in COPY's own format. @param end the columns that are the same for the whole batch, with the line end */
export function copyLine({ key, hash, content }: Kept, unitId: number, serviceId: number, clock: CaseReading, end: string): string {
  const { pauses, onSpot } = content;
  const spot = onSpot === undefined ? NULL : flag(onSpot);
  const stops = pauses.length === 0 ? NULL : plain(JSON.stringify(pauses));
  return `${unitId}\t${key}\t${hash}\t${plain(content.number)}\t${serviceId}\t${content.applicant}\t${content.channel}\t${content.accepted}\t${known(content.statedDue)}\t${stops}\t${known(content.extensionAsked)}\t${content.extensionDays}\t${known(content.closed)}\t${known(content.delivered)}\t${content.outcome}\t${known(content.entered)}\t${spot}\t${plain(content.parallelGroup)}\t${content.sample}\t${known(clock.due)}\t${flag(clock.computed)}\t${flag(clock.onTime)}\t${flag(clock.early)}\t${flag(clock.late)}\t${known(clock.used)}\t${known(clock.statutory)}\t${known(clock.deliveryDue)}\t${flag(clock.provisional)}\t${end}`;
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
