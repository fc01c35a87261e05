import type { Generated } from 'kysely';

/** 政务服务事项: the kinds of things that people apply for. A reference table: thousands of rows. */
export interface ServiceRow {
  id: Generated<number>;
  /** Who answers for it (实施主体). */
  unit_id: number;
  /** 实施编码, 31 characters; text. */
  code: string;
  name: string;
  /** `immediate` 即办件, `promised` 承诺件. */
  kind: string;
  /** Limits: an amount and its unit, `working days`, `calendar days` or `hours`; both null where there is none. */
  statutory_amount: number | null;
  statutory_unit: string | null;
  promised_amount: number | null;
  promised_unit: string | null;
  /** Visits to the hall. */
  visits: number | null;
  /** 网办深度, 0 to 4. */
  online_level: number | null;
  /** `none`, `parallel` 并联审批, `one window` 一窗进出. */
  joint: string;
  fee: boolean | null;
  /** 入驻: `entered`, `secret`, `no space`, `absent`, `unknown`. */
  presence: string;
  valid_from: string | null;
  /** Last day. */
  valid_to: string | null;
  version: Generated<number>;
  updated_at: string;
}
