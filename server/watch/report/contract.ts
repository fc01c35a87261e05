import { z } from 'zod';
import { id, month } from '../board/contract.ts';

/** What the API says of the report on time limits by unit. */

export const reportQuery = z.strictObject({ under: id.optional(), fromMonth: month, toMonth: month });

const figures = {
  /** 受理 in the months. */
  accepted: z.int(),
  /** 应办结: due in the months, and closed or past the due date. */
  due: z.int(),
  onTime: z.int(),
  /** Percent with two places, '—' where nothing was due. */
  rate: z.string(),
  /** 黄牌: due in the months, and closed too late or not at all. */
  overdue: z.int(),
  /** Of these: not closed yet. */
  openOverdue: z.int(),
  /** Supervisions begun in the months. */
  supervised: z.int(),
  /** 红牌: supervisions whose deadline lay in the months and passed before the case was closed. */
  red: z.int(),
  /** Longest, in working days. */
  longest: z.int(),
};

export const report = z.object({
  at: z.string(),
  units: z.array(z.object({ unitId: z.int(), unitName: z.string(), ...figures })),
  all: z.object(figures),
});

export type ReportQuery = z.output<typeof reportQuery>;
export type Report = z.output<typeof report>;
export type Figures = Report['all'];
