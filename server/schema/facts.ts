import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string | null, never>;

/** 事实: one recorded thing about a unit. Large: unit_id is in every key. */
export interface FactRow {
  unit_id: number;
  id: Generated<number>;
  assessment_id: number;
  /** The name that the regulation gives it. */
  fact: string;
  level: Generated<string>;
  /** As text, exact: a number, 是/否, 不适用, or '' (an event that happened once). */
  value: Generated<string>;
  happened_on: string | null;
  note: Generated<string>;
  /** `draft` 草稿, `submitted` 已提交, `confirmed` 已确认, `returned` 已退回, `withdrawn` 已撤回. */
  state: string;
  /** Who answers for it: `unit`, `assessor`, `inspector`, `system`. */
  source: string;
  /** How it came: `form`, `sheet`, `api`, `cases`, `inspection`. */
  origin: string;
  /** What the unit had claimed, where an assessor adjusted it. */
  claimed_level: string | null;
  claimed_value: string | null;
  reported_by: number | null;
  reported_at: string;
  reviewed_by: number | null;
  reviewed_at: string | null;
  review_reason: Generated<string>;
  version: Generated<number>;
  updated_at: string;
  /** Of its assessment, at its last change. */
  revision: Generated<number>;
}

/** What happened to a fact: reported, changed, submitted, confirmed, adjusted, returned, withdrawn. */
export interface FactEventRow {
  unit_id: number;
  id: Generated<number>;
  fact_id: number;
  kind: string;
  reason: Generated<string>;
  before: Json;
  after: Json;
  actor_id: number | null;
  at: string;
}

/** Counts the changes of an assessment's facts: what was computed from them is valid as long as it stands still. */
export interface FactRevisionRow {
  assessment_id: number;
  revision: Generated<number>;
}

/** 自查: the unit's own report. */
export interface SelfReportRow {
  unit_id: number;
  assessment_id: number;
  text: Generated<string>;
  /** `draft` or `submitted`. */
  state: string;
  submitted_by: number | null;
  submitted_at: string | null;
  updated_at: string;
  version: Generated<number>;
}

/** A computed score set aside by a person, with the reason; it shows for ever, also when taken back. */
export interface OverrideRow {
  unit_id: number;
  id: Generated<number>;
  assessment_id: number;
  rule_id: string;
  /** As text, exact. */
  points: string;
  reason: string;
  decided_by: number | null;
  decided_at: string;
  revoked_by: number | null;
  revoked_at: string | null;
  revoke_reason: Generated<string>;
}
