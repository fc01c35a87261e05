import type { Limit } from '@kaocheng/worktime';
import type { Day } from '../moment.ts';

export type { Limit, LimitUnit } from '@kaocheng/worktime';

/** Whether the unit's service is handled in the centre, and why not (入驻). */
export type Presence = 'entered' | 'secret' | 'no space' | 'absent' | 'unknown';

/** Kind of thing applied for (政务服务事项). */
export interface Service {
  /** 实施编码, 31 characters, text. */
  readonly code: string;
  readonly name: string;
  /** Id of the unit that answers for it. */
  readonly unit: string;
  /** 即办件 (done at once) or 承诺件 (within a limit). */
  readonly kind: 'immediate' | 'promised';
  readonly statutory: Limit | undefined;
  readonly promised: Limit | undefined;
  /** 跑动次数: visits to the hall. */
  readonly visits: number | undefined;
  /** 网办深度: 0 not at all, 1 guide only, 2 applied for online, 3 decided online, 4 all the way. */
  readonly onlineLevel: number | undefined;
  readonly joint: 'none' | 'parallel' | 'one window';
  readonly fee: boolean | undefined;
  readonly presence: Presence;
  /** First and last day of validity; undefined for open ends. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** Parts of a working day: 7 × 8 × 200, so that a calendar day (5/7 of a working day) and an hour (1/8) are whole numbers of parts. */
const DAY_PARTS = 11_200;

/** A limit in parts of a working day, for adding limits of different units up exactly. */
export function limitParts({ amount, unit }: Limit): number {
  return Math.round(amount * (unit === 'working days' ? DAY_PARTS : unit === 'calendar days' ? (DAY_PARTS * 5) / 7 : DAY_PARTS / 8));
}

export const validOn = ({ from, to }: Service, day: Day): boolean => (from === undefined || from <= day) && (to === undefined || day <= to);
