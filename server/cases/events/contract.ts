import { INDICATORS, type Indicator } from '@kaocheng/casework';
import { z } from 'zod';
import { listQuery, pageOf } from '../../http/paging.ts';

/** What the API says of ratings (评价) and complaints (投诉). Moments are Chinese wall clock: `2026-03-05 09:30:00`. */

const LARGEST = 2_147_483_647;
const id = z.coerce.number().int().positive().max(LARGEST);
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应写成 2026-03');
const yesNo = z.enum(['yes', 'no']).optional();

/** Filters that both lists have; the last four are the drill-down: the rows that an indicator counts, above or below its line, in these months. */
const eventsQuery = (source: Indicator['source']) => {
  const names = new Set(INDICATORS.filter((one) => one.source === source).map(({ name }) => name));
  return listQuery.extend({
    /** This unit and all below it. */
    under: id.optional(),
    serviceId: id.optional(),
    /** Days on which it was made. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    indicator: z
      .string()
      .max(50)
      .refine((name) => names.has(name), `没有这个指标，或它不是由${source}算出的`)
      .optional(),
    part: z.enum(['numerator', 'denominator']).default('denominator'),
    fromMonth: month.optional(),
    toMonth: month.optional(),
  });
};

export const ratingsQuery = eventsQuery('评价').extend({
  level: z.enum(['5', '4', '3', '2', '1', '0']).optional(),
  /** 差评: 不满意 and 非常不满意. */
  poor: yesNo,
  corrected: yesNo,
  excluded: yesNo,
});

export const complaintsQuery = eventsQuery('投诉').extend({ valid: yesNo, closed: yesNo });

const common = {
  key: z.string(),
  unitId: z.int(),
  unitName: z.string(),
  number: z.string(),
  serviceId: z.int().nullable(),
  serviceName: z.string().nullable(),
  at: z.string(),
};

export const ratingItem = z.object({
  ...common,
  /** 5 非常满意 to 1 非常不满意; 0 未评价. */
  level: z.int(),
  levelName: z.string(),
  source: z.string(),
  excluded: z.boolean(),
  corrected: z.string().nullable(),
});

export const complaintItem = z.object({ ...common, valid: z.boolean(), closed: z.string().nullable() });

export const ratingPage = pageOf(ratingItem);
export const complaintPage = pageOf(complaintItem);

export type RatingsQuery = z.output<typeof ratingsQuery>;
export type ComplaintsQuery = z.output<typeof complaintsQuery>;
export type EventsQuery = Omit<ComplaintsQuery, 'valid' | 'closed'>;
export type RatingItem = z.output<typeof ratingItem>;
export type ComplaintItem = z.output<typeof complaintItem>;
