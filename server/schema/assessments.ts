import type { Generated } from 'kysely';

/** 年度考核: one regulation × one period × its units, moving through stages. */
export interface AssessmentRow {
  id: Generated<number>;
  title: string;
  regulation_version_id: number;
  /** The assessing authority (a city or county), null where there is only one. */
  authority_id: number | null;
  period_from: string;
  period_to: string;
  stage: string;
  /** When marking began; from then on the rules are frozen. */
  frozen_at: string | null;
  sealed_at: string | null;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
}

/** A unit in an assessment, as it was when it entered: kind and group are the assessment's own. */
export interface AssessmentUnitRow {
  assessment_id: number;
  unit_id: number;
  kind: string;
  group_name: string;
  superior_id: number | null;
}

/** A rule that is not applicable to a unit, by decision. */
export interface ExclusionRow {
  assessment_id: number;
  unit_id: number;
  rule_id: string;
  reason: string;
  decided_by: number | null;
  decided_at: string;
}

/** The planned days of a stage, both in. */
export interface AssessmentStageRow {
  assessment_id: number;
  stage: string;
  starts_on: string;
  ends_on: string;
}

/** A move from one stage to another; a move back has a reason. */
export interface StageMoveRow {
  id: Generated<number>;
  assessment_id: number;
  from_stage: string;
  to_stage: string;
  reason: string;
  actor_id: number | null;
  at: string;
}

/** Who assesses which units. `unit_id` null: all units of the assessment. */
export interface AssignmentRow {
  id: Generated<number>;
  assessment_id: number;
  account_id: number;
  unit_id: number | null;
}
