import type { Moment } from '../moment.ts';

/** One 好差评: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意 (2 and 1 are 差评), 0 未评价 or 不了解 (counts nowhere). */
export interface Rating {
  readonly number: string;
  readonly service: number;
  readonly unit: number;
  readonly at: Moment;
  readonly level: 0 | 1 | 2 | 3 | 4 | 5;
  /** Where it came from: a terminal, an address, a device; '' where unknown. */
  readonly source: string;
  /** Left out of the count after review (a mistaken or malicious 差评). */
  readonly excluded: boolean;
  /** When what a 差评 was about had been put right (整改); NONE until then. */
  readonly corrected: Moment;
}

/** One complaint about a unit. */
export interface Complaint {
  readonly number: string;
  readonly unit: number;
  readonly service: number;
  readonly at: Moment;
  /** 有效投诉: found to be justified. */
  readonly valid: boolean;
  /** When it was closed and answered; NONE until then. */
  readonly closed: Moment;
}
