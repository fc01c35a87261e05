import { FIRST_YEAR, LAST_YEAR } from '@kaocheng/worktime';
import { z } from 'zod';

/** What the API says of working days: years, and what is off and worked in each. */

/** `shipped`: comes with the program. `added`: an administrator gave it. `none`: not announced, counted Monday to Friday. */
export const ORIGINS = ['shipped', 'added', 'none'] as const;

const holiday = z.strictObject({ name: z.string().trim().min(1).max(30), from: z.iso.date(), to: z.iso.date() });
const makeUpDay = z.strictObject({ name: z.string().trim().min(1).max(30), date: z.iso.date() });

const summary = {
  year: z.int(),
  origin: z.enum(ORIGINS),
  source: z.string().nullable(),
  /** Days off that are named, weekends inside them included. */
  daysOff: z.int(),
  makeUpCount: z.int(),
  workingDays: z.int(),
  /** Some days of the year may still change: the year has no table, or the next has none and the last days of December may move. */
  provisional: z.enum(['no', 'december', 'whole']),
  /** Of the table that was added; 0 where there is none. */
  version: z.int(),
  updatedAt: z.string().nullable(),
};

export const yearList = z.object({ items: z.array(z.object(summary)), today: z.string() });

export const yearDetail = z.object({
  ...summary,
  /** Whether a table for this year comes with the program, to go back to. */
  shipped: z.boolean(),
  holidays: z.array(holiday),
  makeUpDays: z.array(makeUpDay),
  days: z.array(
    z.object({
      day: z.string(),
      working: z.boolean(),
      reason: z.enum(['weekday', 'weekend', 'holiday', 'make-up day']),
      holiday: z.string().nullable(),
      provisional: z.boolean(),
    }),
  ),
});

export const yearPath = z.strictObject({ year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR) });

const version = z.int().min(0).max(2_147_483_647);

export const givenYear = z.strictObject({
  /** Of the added table that was seen; 0: there was none. */
  version,
  source: z.string().trim().min(1).max(200),
  holidays: z.array(holiday).min(1).max(40),
  makeUpDays: z.array(makeUpDay).max(40),
});

export const yearRemoval = z.strictObject({ version: z.coerce.number().int().positive().max(2_147_483_647) });

/** The text of the yearly notice, as people copy it. */
export const noticeText = z.strictObject({ text: z.string().min(1).max(10_000) });
/** What was understood of it: to fill the form with, and to look over. */
export const noticeRead = z.object({ holidays: z.array(holiday), makeUpDays: z.array(makeUpDay) });

/** What a change of a year did: the days whose meaning changed, both ends included; null where none did. */
export const yearSaved = z.object({ changed: z.object({ from: z.string(), to: z.string() }).nullable(), year: yearDetail });

export type YearSummary = z.output<typeof yearList>['items'][number];
export type YearDetail = z.output<typeof yearDetail>;
export type GivenYear = z.output<typeof givenYear>;
export type YearSaved = z.output<typeof yearSaved>;
