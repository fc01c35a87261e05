import type { Case } from '../formats/case.ts';
import { type FieldOf, HEADINGS, headingOf } from '../formats/headings.ts';
import type { Service } from '../formats/service.ts';
import { APPLICANTS, CHANNELS, JOINTS, KINDS, LIMIT_UNITS, OUTCOMES, PRESENCES, SAMPLES, wordFor } from '../formats/words.ts';
import { DAY_SECONDS, dayText, momentText, NONE } from '../moment.ts';

const END = '\r\n';

/** Heading line of cases.csv: our fields in their order, and the applicant's number, which is there to be dropped at the door. */
const CASE_FIELDS = Object.keys(HEADINGS.cases) as readonly FieldOf<'cases'>[];
export const CASE_HEAD = `\ufeff${[...CASE_FIELDS.map((field) => headingOf('cases', field)), '证件号码'].join(',')}${END}`;

const dayTexts = new Map<number, string>();
/** Made when first written: nobody who only reads needs them. */
let clockTexts: readonly string[] | undefined;

/** `momentText` from tables of days and seconds: a million rows write six million of them. */
function moment(value: number): string {
  if (value === NONE) return '';
  const day = Math.floor(value / DAY_SECONDS);
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = dayText(day);
    dayTexts.set(day, text);
  }
  clockTexts ??= Array.from({ length: DAY_SECONDS }, (_, second) => momentText(second).slice(10));
  return text + (clockTexts[value - day * DAY_SECONDS] ?? '');
}

const words = {
  applicant: new Map((['person', 'organisation', 'unknown'] as const).map((value) => [value, wordFor(APPLICANTS, value)])),
  channel: new Map((['window', 'online', 'self-service', 'unknown'] as const).map((value) => [value, wordFor(CHANNELS, value)])),
  outcome: new Map((['granted', 'refused', 'withdrawn', 'unknown'] as const).map((value) => [value, wordFor(OUTCOMES, value)])),
};

/** One line of cases.csv. */
export function caseLine(row: Case, unit: string, code: string, applicantId: string): string {
  const [pause] = row.pauses;
  const correction = pause?.kind === 'correction' ? pause : undefined;
  const special = pause?.kind === 'special' ? pause : undefined;
  const due = row.statedDue === NONE ? '' : moment(row.statedDue).slice(0, 10);
  const spot = row.onSpot === undefined ? '' : row.onSpot ? '是' : '否';
  const sample = row.sample === 'none' ? '' : wordFor(SAMPLES, row.sample);
  const extension = row.extensionDays === 0 ? '' : String(row.extensionDays);
  return `${row.number},${code},${unit},${words.applicant.get(row.applicant)},${words.channel.get(row.channel)},${moment(row.accepted)},${due},${moment(correction?.from ?? NONE)},${moment(correction?.to ?? NONE)},${moment(special?.from ?? NONE)},${moment(special?.to ?? NONE)},${moment(row.extensionAsked)},${extension},${moment(row.closed)},${moment(row.delivered)},${words.outcome.get(row.outcome)},${moment(row.entered)},${spot},${row.parallelGroup},${sample},${applicantId}${END}`;
}

export const RATING_HEAD = `\ufeff办件编号,实施编码,单位,评价时间,评价等级,评价来源,整改完成时间${END}`;
export const ratingLine = (number: string, code: string, unit: string, at: number, level: string, source: string, corrected: number): string =>
  `${number},${code},${unit},${moment(at)},${level},${source},${moment(corrected)}${END}`;

export const COMPLAINT_HEAD = `\ufeff投诉编号,实施编码,单位,投诉时间,是否有效,办结时间${END}`;
export const complaintLine = (number: string, code: string, unit: string, at: number, valid: string, closed: number): string =>
  `${number},${code},${unit},${moment(at)},${valid},${moment(closed)}${END}`;

export const FRAUD_HEAD = `\ufeff办件编号,手法,单位${END}`;

const SERVICE_FIELDS = Object.keys(HEADINGS.services) as readonly FieldOf<'services'>[];

/** services.csv as a whole. */
export function servicesCsv(services: readonly Service[]): string {
  const lines = services.map((service) => {
    const { statutory, promised } = service;
    const cells: Readonly<Record<FieldOf<'services'>, string>> = {
      code: service.code,
      name: service.name,
      unit: service.unit,
      kind: wordFor(KINDS, service.kind),
      statutoryAmount: String(statutory?.amount ?? ''),
      statutoryUnit: wordFor(LIMIT_UNITS, statutory?.unit),
      promisedAmount: String(promised?.amount ?? ''),
      promisedUnit: wordFor(LIMIT_UNITS, promised?.unit),
      visits: String(service.visits ?? ''),
      onlineLevel: String(service.onlineLevel ?? ''),
      joint: wordFor(JOINTS, service.joint),
      fee: service.fee === undefined ? '' : service.fee ? '是' : '否',
      presence: wordFor(PRESENCES, service.presence),
      from: service.from === undefined ? '' : dayText(service.from),
      to: service.to === undefined ? '' : dayText(service.to),
    };
    return SERVICE_FIELDS.map((field) => cells[field]).join(',');
  });
  return `\ufeff${[SERVICE_FIELDS.map((field) => headingOf('services', field)).join(','), ...lines].join(END)}${END}`;
}
