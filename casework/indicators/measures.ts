import type { CaseReading } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import type { Complaint, Rating } from '../formats/rating.ts';
import { type Day, endOfDay, NONE } from '../moment.ts';

/**
 * What is counted and added up, each with the moment whose month it counts in. A measure is a whole number a case, so that sums are exact, can
 * be merged in any order, and taken back: `of` is the one definition behind the sums, the increments and the drill-down.
 */
export interface CaseMeasure {
  readonly key: string;
  /** Chinese: which cases these are. */
  readonly title: string;
  /** The month it belongs to: of acceptance, of closing, of the due date. */
  readonly month: 'accepted' | 'closed' | 'due';
  of(row: Case, clock: CaseReading): number;
}

const flag = (yes: boolean): number => (yes ? 1 : 0);

/** Measures by the month of acceptance: known for every case. */
const ACCEPTED = {
  accepted: { title: '收件', of: () => 1 },
} as const;

/** Measures by the month of closing: of closed cases only. */
const CLOSED = {
  closed: { title: '办结', of: () => 1 },
  closedEarly: { title: '提前办结', of: (_: Case, { early }: CaseReading) => flag(early) },
  dueKnown: { title: '有到期日的办结件', of: (_: Case, { due }: CaseReading) => flag(due !== NONE) },
  closedOnSpot: { title: '现场办结', of: ({ onSpot }: Case) => flag(onSpot === true) },
  spotKnown: { title: '写明是否现场办结的办结件', of: ({ onSpot }: Case) => flag(onSpot !== undefined) },
  closedOnline: { title: '网上办理', of: ({ channel }: Case) => flag(channel === 'online') },
  channelKnown: { title: '写明渠道的办结件', of: ({ channel }: Case) => flag(channel !== 'unknown') },
  sampled: { title: '抽查', of: ({ sample }: Case) => flag(sample !== 'none') },
  samplePassed: { title: '抽查合格', of: ({ sample }: Case) => flag(sample === 'passed') },
  speedCases: { title: '有法定时限的办结件', of: (_: Case, { statutory }: CaseReading) => flag(statutory > 0) },
  usedDays: { title: '实际用时（工作日）', of: (_: Case, { statutory, used }: CaseReading) => (statutory > 0 ? used : 0) },
  statutoryDays: { title: '法定时限（工作日）', of: (_: Case, { statutory }: CaseReading) => (statutory > 0 ? statutory : 0) },
  deliveredLate: {
    title: '超期送达',
    of: ({ delivered }: Case, { deliveryDue }: CaseReading) => flag(delivered !== NONE && deliveryDue !== NONE && delivered > deliveryDue),
  },
} as const;

/** Measures by the month of the due date: of closed cases that had one. */
const DUE = {
  due: { title: '应办结（已办结）', of: () => 1 },
  dueOnTime: { title: '按时办结', of: (_: Case, { onTime }: CaseReading) => flag(onTime) },
  dueLate: { title: '超期办结', of: (_: Case, { late }: CaseReading) => flag(late) },
} as const;

/** Measures of ratings, by the month of the rating. */
const RATED = {
  level5: { title: '非常满意', of: (rating: Rating) => flag(rating.level === 5) },
  level4: { title: '满意', of: (rating: Rating) => flag(rating.level === 4) },
  level3: { title: '基本满意', of: (rating: Rating) => flag(rating.level === 3) },
  level2: { title: '不满意', of: (rating: Rating) => flag(rating.level === 2) },
  level1: { title: '非常不满意', of: (rating: Rating) => flag(rating.level === 1) },
  poorCorrected: { title: '已整改的差评', of: ({ level, corrected }: Rating) => flag((level === 2 || level === 1) && corrected !== NONE) },
} as const;

const COMPLAINED = {
  complaints: { title: '投诉', of: () => 1 },
  validComplaints: { title: '有效投诉', of: ({ valid }: Complaint) => flag(valid) },
  closedComplaints: { title: '已办结的投诉', of: ({ closed }: Complaint) => flag(closed !== NONE) },
} as const;

export type CaseMeasureKey = keyof typeof ACCEPTED | keyof typeof CLOSED | keyof typeof DUE;
export type RatingMeasureKey = keyof typeof RATED;
export type ComplaintMeasureKey = keyof typeof COMPLAINED;
/** `openDue`: open cases whose due day has come. They are kept by their due day, so that time may pass without anything being counted anew. */
export type MeasureKey = CaseMeasureKey | RatingMeasureKey | ComplaintMeasureKey | 'openDue';

const KEYS = [...Object.keys(ACCEPTED), ...Object.keys(CLOSED), ...Object.keys(DUE), ...Object.keys(RATED), ...Object.keys(COMPLAINED)];
/** Every measure of a cell, in the order of its numbers. */
export const MEASURES = [...KEYS, 'openDue'] as readonly MeasureKey[];
export const MEASURE_COUNT = MEASURES.length;
const INDEX = new Map<MeasureKey, number>(MEASURES.map((key, index) => [key, index]));
export const measureIndex = (key: MeasureKey): number => INDEX.get(key) ?? -1;

type Compiled<Args extends readonly unknown[]> = readonly {
  readonly key: MeasureKey;
  readonly index: number;
  readonly of: (...args: Args) => number;
}[];
const compiled = <Args extends readonly unknown[]>(group: Readonly<Record<string, { readonly of: (...args: Args) => number }>>): Compiled<Args> =>
  Object.entries(group).map(([key, { of }]) => ({ key: key as MeasureKey, index: measureIndex(key as MeasureKey), of }));

export const BY_ACCEPTED = compiled<[Case, CaseReading]>(ACCEPTED);
export const BY_CLOSED = compiled<[Case, CaseReading]>(CLOSED);
export const BY_DUE = compiled<[Case, CaseReading]>(DUE);
export const BY_RATING = compiled<[Rating]>(RATED);
export const BY_COMPLAINT = compiled<[Complaint]>(COMPLAINED);

/** Chinese name of each measure. */
export const titleOf = (key: MeasureKey): string =>
  key === 'openDue'
    ? '到期未办结'
    : (({ ...ACCEPTED, ...CLOSED, ...DUE, ...RATED, ...COMPLAINED } as Record<string, { title: string }>)[key]?.title ?? key);

/** Days of due dates that have come by the end of a day. */
export const isDueBy = (due: number, asOf: Day): boolean => due !== NONE && due <= endOfDay(asOf);
