import { type Moment, NONE } from '../moment.ts';

export type Applicant = 'person' | 'organisation' | 'unknown';
export type Channel = 'window' | 'online' | 'self-service' | 'unknown';
export type Outcome = 'granted' | 'refused' | 'withdrawn' | 'unknown';
/** Of a sample check (办件抽查). */
export type SampleCheck = 'passed' | 'failed' | 'none';

/** A time in which the clock stands still: 补正 (the applicant completes the papers) or 特别程序 (hearing, appraisal, survey …). */
export interface Pause {
  readonly kind: 'correction' | 'special';
  readonly from: Moment;
  /** NONE while it lasts. */
  readonly to: Moment;
}

/** One application handled by a unit (办件). The reader hands out one object again and again: `keepCase` makes a copy to keep. */
export interface Case {
  /** 办件编号, always text. */
  readonly number: string;
  /** Index in the catalogue's services, NONE where there is no catalogue. */
  readonly service: number;
  /** Index in the catalogue's units. */
  readonly unit: number;
  readonly applicant: Applicant;
  readonly channel: Channel;
  readonly accepted: Moment;
  /** 承诺到期 as the source states it; the clock computes its own. */
  readonly statedDue: Moment;
  readonly pauses: readonly Pause[];
  /** When an extension was asked for; one asked for after the limit had passed does not count. */
  readonly extensionAsked: Moment;
  /** Working days granted. */
  readonly extensionDays: number;
  readonly closed: Moment;
  readonly delivered: Moment;
  readonly outcome: Outcome;
  /** When the row was typed into the software. */
  readonly entered: Moment;
  /** Closed at the window itself (现场办结); undefined where the source does not say. */
  readonly onSpot: boolean | undefined;
  /** 并联编号, '' for none. */
  readonly parallelGroup: string;
  readonly sample: SampleCheck;
  /**
   * A keyed one-way mark of the applicant's number, to find the same applicant twice within one run; 0 for none. It is no key of anybody's
   * records: with another secret it is another number.
   */
  readonly applicantMark: number;
}

const NO_PAUSES: readonly Pause[] = [];

/** A case with nothing recorded but what is given. */
export const newCase = (known: Partial<Case> & Pick<Case, 'number' | 'unit' | 'accepted'>): Case => ({
  service: NONE,
  applicant: 'unknown',
  channel: 'unknown',
  statedDue: NONE,
  pauses: NO_PAUSES,
  extensionAsked: NONE,
  extensionDays: 0,
  closed: NONE,
  delivered: NONE,
  outcome: 'unknown',
  entered: NONE,
  onSpot: undefined,
  parallelGroup: '',
  sample: 'none',
  applicantMark: 0,
  ...known,
});

/** A copy that outlives the row it came from. */
export const keepCase = (row: Case): Case => ({
  number: row.number,
  service: row.service,
  unit: row.unit,
  applicant: row.applicant,
  channel: row.channel,
  accepted: row.accepted,
  statedDue: row.statedDue,
  pauses: row.pauses,
  extensionAsked: row.extensionAsked,
  extensionDays: row.extensionDays,
  closed: row.closed,
  delivered: row.delivered,
  outcome: row.outcome,
  entered: row.entered,
  onSpot: row.onSpot,
  parallelGroup: row.parallelGroup,
  sample: row.sample,
  applicantMark: row.applicantMark,
});
