import type { ColumnType, Generated } from 'kysely';

/** 64 bits: too long for a number, so selected as text and given as text. */
type Long = ColumnType<string, string, string>;
type Json<T> = ColumnType<T, string | null, string | null>;

/**
 * 办件, a large table. Moments are seconds of the Chinese wall clock since 1970-01-01 00:00, as casework counts them: no time zone can shift them. What the clock
 * said when the case was stored stands beside it, so that its part in the sums can be taken back exactly.
 */
export interface CaseTableRow {
  unit_id: number;
  /** Of number and unit. */
  key: Long;
  /** Of everything that was read. */
  hash: Long;
  number: string;
  /** 0 where the file names no service. */
  service_id: number;
  applicant: string;
  channel: string;
  accepted: number;
  stated_due: number | null;
  pauses: Json<readonly { readonly kind: string; readonly from: number; readonly to: number }[] | null>;
  extension_asked: number | null;
  extension_days: number;
  closed: number | null;
  delivered: number | null;
  outcome: string;
  entered: number | null;
  on_spot: boolean | null;
  parallel_group: string;
  sample: string;
  due: number | null;
  computed: boolean;
  on_time: boolean;
  early: boolean;
  late: boolean;
  used: number | null;
  statutory: number | null;
  delivery_due: number | null;
  provisional: boolean;
  import_id: number;
  changed_at: string;
}

/** Sums of one unit, service and month (months since 1970-01): a column a measure of casework, `snake_case`. */
export interface CaseCellRow {
  unit_id: number;
  service_id: number;
  month: number;
}

/** Open cases of one unit and service by the day (since 1970-01-01) on which they fall due. */
export interface OpenCaseRow {
  unit_id: number;
  service_id: number;
  due_day: number;
  count: number;
}

/** One 好差评, a large table. Moments as for cases. */
export interface RatingTableRow {
  unit_id: number;
  key: Long;
  hash: Long;
  /** Of the case that was rated; '' where the file names none. */
  number: string;
  /** 0 where the file names none. */
  service_id: number;
  at: number;
  /** 5 非常满意 to 1 非常不满意; 0 未评价. */
  level: number;
  source: string;
  /** Left out of the count after review. */
  excluded: boolean;
  corrected: number | null;
  import_id: number;
  changed_at: string;
}

/** One 投诉, a large table. */
export interface ComplaintTableRow {
  unit_id: number;
  key: Long;
  hash: Long;
  number: string;
  service_id: number;
  at: number;
  valid: boolean;
  closed: number | null;
  import_id: number;
  changed_at: string;
}

/** One file of cases, ratings or complaints on its way into the store. */
export interface CaseImportRow {
  id: Generated<number>;
  /** Whose units the file is about: this one and all below it. */
  unit_id: number;
  /** `cases`, `ratings` or `complaints`. */
  kind: Generated<string>;
  /** How it came: `upload`, `push`, `folder` or `command`. */
  origin: Generated<string>;
  file: string;
  hash: string;
  size: number;
  state: string;
  all_or_nothing: Generated<boolean>;
  /** All rows were looked at before the first was stored. */
  checked: Generated<boolean>;
  header_hash: string;
  mapping: Json<unknown>;
  /** Last row of the file that is done: a run that was cut off goes on after it. */
  checkpoint: Generated<number>;
  bytes_done: Generated<number>;
  fresh: Generated<number>;
  changed: Generated<number>;
  unchanged: Generated<number>;
  faulty: Generated<number>;
  findings: Json<unknown>;
  /** Who brought it. */
  actor_id: number | null;
  actor_name: string;
  /** Who began it, after looking its columns over. */
  starter_id: Generated<number | null>;
  starter_name: Generated<string | null>;
  /** Idempotency key of a push. */
  push_key: Generated<string | null>;
  /** Where it lies in the watched folder, until it is set aside there. */
  drop_path: Generated<string | null>;
  /** Its file was cleared away before it had been read to its end. */
  file_gone: Generated<boolean>;
  /** The rows that did not go in were cleared away. */
  rejects_gone: Generated<boolean>;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  version: Generated<number>;
}

/** A row that did not go in; personal data masked. */
export interface CaseRejectRow {
  import_id: number;
  row: number;
  cells: Json<readonly string[]>;
  reasons: Json<readonly string[]>;
}

/** A known case that a file has changed: each item before and after, in words. */
export interface CaseEditRow {
  import_id: number;
  row: number;
  unit_id: number;
  number: string;
  edits: Json<readonly { readonly item: string; readonly before: string; readonly after: string }[]>;
}
