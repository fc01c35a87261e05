import type { ColumnType, Generated } from 'kysely';

/** 64 bits: selected as text and given as text. */
type Long = ColumnType<string, string, string>;

/** One look over the cases that the units of a place accepted in a year. */
export interface SignRunRow {
  id: Generated<number>;
  /** A county with everything below it, or what belongs to no county. */
  unit_id: number;
  year: number;
  state: string;
  /** `import`, `person`, `night`. */
  why: string;
  asked_by: string;
  asked_at: string;
  started_at: string | null;
  finished_at: string | null;
  /** Cases to look at, and looked at. */
  total: Generated<number>;
  done: Generated<number>;
  /** What it found: suspicions, of them new ones, and earlier ones that are gone. */
  found: Generated<number>;
  fresh: Generated<number>;
  gone: Generated<number>;
  /** Why it failed, for people. */
  message: Generated<string>;
}

/**
 * Something that looks like false entry. The same sign, unit, service, year, span and trait are the same suspicion in every run: what people
 * decided about it stays.
 */
export interface SuspicionRow {
  id: Generated<number>;
  sign: string;
  unit_id: number;
  /** 0 where it is about all services of the unit. */
  service_id: number;
  /** Of acceptance. */
  year: number;
  /** A day, a month, the months of a file; '' where it is about the whole year. */
  span: string;
  /** What else tells it from others: a length in seconds, a source. */
  trait: string;
  count: number;
  among: number;
  message: string;
  /** Days of acceptance of its cases, first and last. */
  first_day: string;
  last_day: string;
  state: string;
  /** The unit was asked for a statement. */
  asked_at: string | null;
  asked_by: string | null;
  answer: Generated<string>;
  answered_at: string | null;
  answered_by: string | null;
  /** Why it was dismissed, or what was found. */
  decision: Generated<string>;
  decided_at: string | null;
  decided_by: string | null;
  /** Its cases when it was decided. */
  decided_count: number | null;
  first_seen_at: string;
  last_seen_at: string;
  /** No longer seen: the cases were corrected. */
  gone_at: string | null;
  version: Generated<number>;
}

/** The cases of a suspicion when it was last seen, up to a bound. */
export interface SuspicionCaseRow {
  suspicion_id: number;
  unit_id: number;
  key: Long;
}

/** What happened to a suspicion. */
export interface SuspicionEventRow {
  id: Generated<number>;
  suspicion_id: number;
  kind: string;
  text: string;
  count: number;
  actor_id: number | null;
  actor_name: string;
  at: string;
}
