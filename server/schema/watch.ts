import type { ColumnType, Generated } from 'kysely';

/** 64 bits: too long for a number, so selected as text and given as text. */
type Long = ColumnType<string, string, string>;

/** Cases that have to be read again because a year table or a limit has changed, and how far that is. */
export interface CaseRecountRow {
  id: Generated<number>;
  /** `calendar` or `services`. */
  cause: string;
  /** Of a calendar: whose table changed, and the days (since 1970-01-01) that mean something else, both included. */
  year: number | null;
  from_day: number | null;
  to_day: number | null;
  service_ids: number[];
  actor_name: string;
  /** Cases that may change; null until they were counted. */
  total: number | null;
  done: Generated<number>;
  changed: Generated<number>;
  /** Up to which case it is done: unit and key; a key of null stands before the first of the unit. */
  after_unit: Generated<number>;
  after_key: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: string;
  finished_at: string | null;
}

/** 督办: one overdue case that an inspector watches until it is closed. Belongs to a case by unit and key. */
export interface SupervisionRow {
  id: Generated<number>;
  unit_id: number;
  case_key: Long;
  number: string;
  service_id: number;
  /** The day (since 1970-01-01) on which the case was due when this began. */
  due_day: number;
  reason: string;
  /** Last day for closing the case; 红牌 after it. */
  deadline: string;
  /** `open`; `closed`: the case is; `withdrawn`. */
  state: string;
  opened_by: number | null;
  opened_by_name: string;
  opened_at: string;
  answered_at: string | null;
  /** The day on which the case was closed. */
  closed_on: string | null;
  ended_at: string | null;
  version: Generated<number>;
}

/** What happened in a supervision; only ever added to. */
export interface SupervisionEventRow {
  id: Generated<number>;
  supervision_id: number;
  /** `opened`, `answered`, `deadline`, `withdrawn`, `closed`. */
  kind: string;
  actor_id: number | null;
  actor_name: string;
  text: string;
  deadline: string | null;
  at: string;
}

/** An address under which a calendar reads due dates. Only a hash of its secret is kept. */
export interface FeedRow {
  id: Generated<number>;
  account_id: number;
  /** This unit and below; null: all that the person may see. */
  unit_id: number | null;
  name: string;
  hash: string;
  created_at: string;
  last_read_at: string | null;
  revoked_at: string | null;
}

/** Where events of a unit and of those below it are sent. */
export interface WebhookRow {
  id: Generated<number>;
  unit_id: number;
  name: string;
  url: string;
  /** Signs what is sent, so it has to be kept as it is. */
  secret: string;
  events: string[];
  enabled: boolean;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
}

/** What a webhook was told, or had happened before it: each event once. */
export interface WebhookToldRow {
  webhook_id: number;
  event: string;
  subject: string;
  at: string;
}

/** A message on its way out. */
export interface WebhookDeliveryRow {
  id: Generated<number>;
  webhook_id: number;
  event: string;
  /** How many cases it tells of. */
  cases: number;
  body: string;
  /** `waiting`, `delivered`, `failed`. */
  state: string;
  attempts: Generated<number>;
  next_at: string | null;
  /** What the other side answered last. */
  status: number | null;
  note: Generated<string>;
  created_at: string;
  ended_at: string | null;
}
