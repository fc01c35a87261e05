import type { Generated } from 'kysely';

/** 考核对象: who is assessed, or who stands above them in the tree (city, county). A reference table: small, read by everybody. */
export interface UnitRow {
  id: Generated<number>;
  parent_id: number | null;
  /** 统一社会信用代码, 18 characters, or null. */
  code: string | null;
  name: string;
  /** `city` 市, `county` 区县, `unit` 单位. */
  level: string;
  /** As regulations name it: 部门, 乡镇, 区县政务服务中心 … '' for a city or county. */
  kind: string;
  /** 圈层 or another peer group; '' for none. */
  group_name: string;
  active_from: string | null;
  /** Last day. */
  active_to: string | null;
  merged_into: number | null;
  /** 逢场: when its market is held, as worktime reads it; '' for none. */
  market_days: Generated<string>;
  version: Generated<number>;
  updated_at: string;
}

/** What happened to a unit: created, renamed, moved, merged, closed. A merge is a dated mapping; the old unit keeps its id and its records. */
export interface UnitEventRow {
  id: Generated<number>;
  unit_id: number;
  kind: string;
  effective_on: string;
  before: string;
  after: string;
  actor_id: number | null;
  at: string;
}
