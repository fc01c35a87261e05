import { Calendar } from '@kaocheng/worktime';
import { type CaseUnit, Catalogue } from '../catalogue.ts';
import { CaseClock, usualClock } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import { DAY_SECONDS, type Day, dayFrom, dayOf, dayText, endOfDay, NONE } from '../moment.ts';
import { spreadOverYear } from './calendar.ts';
import { type Campaign, drawCampaigns } from './campaigns.ts';
import { CASE_HEAD, COMPLAINT_HEAD, caseLine, complaintLine, FRAUD_HEAD, RATING_HEAD, ratingLine, servicesCsv } from './csv.ts';
import { CaseDraw, drawHabits, type Habits } from './draw.ts';
import { falsify } from './falsify.ts';
import { Random, Weighted } from './random.ts';
import { sampleServices } from './services.ts';
import { SAMPLE_UNITS } from './units.ts';

export interface SampleOptions {
  /** Cases in the year, exactly. */
  readonly cases: number;
  readonly seed: number;
  /** Calendar year; 2026 by default, the year of the demo's facts. */
  readonly year?: number | undefined;
  /** The last day that has happened; the year's last by default. What would come later has not: cases are still open, and nobody has rated them. */
  readonly until?: Day | undefined;
  readonly units?: readonly CaseUnit[] | undefined;
  /** Whether some units cheat; true by default. */
  readonly frauds?: boolean | undefined;
}

export const SAMPLE_FILES = ['units.csv', 'services.csv', 'cases.csv', 'ratings.csv', 'complaints.csv', 'frauds.csv'] as const;
export type SampleFile = (typeof SAMPLE_FILES)[number];

/** A piece of text for one of the files, to be written at its end. */
export interface SamplePiece {
  readonly file: SampleFile;
  readonly text: string;
  /** Cases made so far. */
  readonly cases: number;
}

const PIECE = 1 << 18;
const LEVEL = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const;
const RATED = 0.35;
/** An agent or a family comes twice for the same service, honestly. */
const AGAIN = 0.0005;
/** Complaints for each applicant who was not satisfied. */
const COMPLAINED = 0.03;

/**
 * A year of realistic cases, piece by piece and in flat memory, however many: units, services, cases in the order of acceptance, ratings, complaints, and
 * the key of what is false. The same options give the same bytes.
 */
export function* sampleCases(options: SampleOptions): Generator<SamplePiece> {
  const units = options.units ?? SAMPLE_UNITS;
  const services = sampleServices(units, options.seed);
  yield { file: 'units.csv', text: `\ufeff单位,名称,类型\r\n${units.map(({ id, name, kind }) => `${id},${name},${kind}\r\n`).join('')}`, cases: 0 };
  yield { file: 'services.csv', text: servicesCsv(services), cases: 0 };
  const writer = new Writer();
  const maker = new Maker(options, units, services, writer);
  for (const text of maker.days()) yield* writer.take(text);
  yield* writer.rest();
}

/** Gathers lines into pieces. */
class Writer {
  readonly #texts = new Map<SampleFile, string>([
    ['cases.csv', CASE_HEAD],
    ['ratings.csv', RATING_HEAD],
    ['complaints.csv', COMPLAINT_HEAD],
    ['frauds.csv', FRAUD_HEAD],
  ]);
  #cases = 0;

  add(file: SampleFile, line: string): void {
    this.#texts.set(file, (this.#texts.get(file) ?? '') + line);
  }

  *take(cases: number): Generator<SamplePiece> {
    this.#cases = cases;
    for (const [file, text] of this.#texts) if (text.length >= PIECE) yield this.#piece(file, text);
  }

  *rest(): Generator<SamplePiece> {
    for (const [file, text] of this.#texts) yield this.#piece(file, text);
  }

  #piece(file: SampleFile, text: string): SamplePiece {
    this.#texts.set(file, '');
    return { file, text, cases: this.#cases };
  }
}

class Maker {
  readonly #random: Random;
  /** Complaints and corrections draw from sources of their own: without them cases would be the same. */
  readonly #complaining: Random;
  readonly #correcting: Random;
  readonly #units: readonly CaseUnit[];
  readonly #services: ReturnType<typeof sampleServices>;
  readonly #writer: Writer;
  readonly #options: SampleOptions;
  readonly #catalogue: Catalogue;
  readonly #calendar = Calendar.shipped();
  readonly #habits: readonly Habits[];
  readonly #campaigns: readonly Campaign[];
  readonly #year: { readonly first: Day; readonly last: Day };
  readonly #until: Day;
  readonly #lastApplicant = new Map<number, string>();
  #serial = 0;
  #complaints = 0;
  #made = 0;

  constructor(options: SampleOptions, units: readonly CaseUnit[], services: ReturnType<typeof sampleServices>, writer: Writer) {
    const year = options.year ?? 2026;
    this.#options = options;
    this.#units = units;
    this.#services = services;
    this.#writer = writer;
    this.#catalogue = new Catalogue({ units, services });
    this.#random = new Random(options.seed);
    this.#complaining = new Random(options.seed ^ 0xc0ab1a);
    this.#correcting = new Random(options.seed ^ 0xc0441e);
    this.#year = { first: dayFrom(year, 1, 1), last: dayFrom(year, 12, 31) };
    this.#until = Math.max(this.#year.first, Math.min(this.#year.last, options.until ?? this.#year.last));
    this.#habits = units.map(() => drawHabits(this.#random));
    const drawn = drawCampaigns(this.#random, this.#year, services, this.#catalogue.unitOfService, this.#calendar);
    this.#campaigns = options.frauds === false ? [] : drawn;
  }

  /** Makes day after day, and says after every few cases how many there are. */
  *days(): Generator<number> {
    const clock = new CaseClock(this.#catalogue, { ...usualClock(), calendar: this.#calendar });
    const draw = new CaseDraw(this.#random, this.#calendar, clock, endOfDay(this.#until));
    const weighted = new Weighted(this.#services.map(({ weight }) => weight));
    for (const { day, working, cases } of spreadOverYear(this.#options.year ?? 2026, this.#until, this.#options.cases, this.#calendar)) {
      const today = this.#campaigns.filter(({ from, to }) => from <= day && day <= to);
      this.#serial = 0;
      for (let left = cases; left > 0; left--) {
        const service = weighted.pick(this.#random);
        const of = this.#services[service];
        const unit = this.#catalogue.unitOfService[service] ?? 0;
        const habits = this.#habits[unit];
        if (!of || !habits) continue;
        const row = draw.draw(this.#number(day), day, working, unit, service, of, habits);
        if (this.#emit(row, day, working, habits, today, left > 1)) left--;
        if (this.#made % 256 === 0) yield this.#made;
      }
    }
    yield this.#made;
  }

  /** Writes a case, honest or false, with its rating; true where it was written twice, for an application accepted at two counters. */
  #emit(honest: Case, day: Day, working: boolean, habits: Habits, campaigns: readonly Campaign[], room: boolean): boolean {
    const random = this.#random;
    const campaign = working ? campaigns.find((each) => fits(each, honest) && random.chance(each.share)) : undefined;
    const falsified = campaign && falsify(honest, campaign, random);
    const row = falsified && this.#hasHappened(falsified) ? falsified : honest;
    const fraud = campaign && (row !== honest || campaign.fraud === 'accepted-twice' || campaign.fraud === 'one-source') ? campaign.fraud : undefined;
    const id = this.#applicantId(row);
    this.#lastApplicant.set(row.service, id);
    this.#write(row, id);
    const twice = fraud === 'accepted-twice' && room;
    if (twice) {
      const after = random.whole(600, 7200);
      const later = (moment: number): number => (moment === NONE ? NONE : moment + after);
      const kept: Case = {
        ...row,
        number: this.#number(day),
        channel: row.channel === 'window' ? 'online' : 'window',
        accepted: row.accepted + after,
        entered: later(row.entered),
        closed: later(row.closed),
        delivered: later(row.delivered),
        pauses: [],
        extensionAsked: NONE,
        extensionDays: 0,
      };
      this.#write(kept, id);
      this.#key(kept, 'accepted-twice');
    }
    if (fraud && (fraud !== 'accepted-twice' || twice) && fraud !== 'one-source') this.#key(row, fraud);
    if (row.closed !== NONE) {
      this.#rate(row, habits, fraud === 'one-source');
      this.#complain(row, habits);
    }
    return twice;
  }

  #rate(row: Case, habits: Habits, bought: boolean): void {
    const random = this.#random;
    if (!bought && !random.chance(RATED)) return;
    const chance = random.next();
    const level =
      bought || chance < habits.satisfied * 0.93
        ? 0
        : chance < habits.satisfied * 0.99
          ? 1
          : chance < habits.satisfied
            ? 2
            : random.chance(0.7)
              ? 3
              : 4;
    const terminal = `评价器${this.#units[row.unit]?.id}${random.whole(1, 6)}号`;
    const phone = `手机${Math.floor(random.next() * 1e9).toString(36)}`;
    const source = bought ? `手机代评${row.unit}` : row.channel === 'window' ? terminal : phone;
    const at = row.closed + random.whole(20, bought ? 300 : row.channel === 'window' ? 600 : 40_000);
    if (this.#isYetToCome(at)) return;
    const { code = '' } = this.#services[row.service] ?? {};
    this.#writer.add(
      'ratings.csv',
      ratingLine(row.number, code, this.#units[row.unit]?.id ?? '', at, LEVEL[level] ?? '', source, this.#corrected(at, level)),
    );
    if (bought) this.#key(row, 'one-source');
  }

  /** When what a 差评 was about has been put right: within fifteen working days, mostly. */
  #corrected(at: number, level: number): number {
    if (level < 3) return NONE;
    const moment = at + this.#correcting.whole(DAY_SECONDS, 20 * DAY_SECONDS);
    return this.#correcting.chance(0.08) || this.#isYetToCome(moment) ? NONE : moment;
  }

  /** Whoever is not satisfied may complain within days; three in five are right, and most are answered within two weeks. */
  #complain(row: Case, habits: Habits): void {
    const random = this.#complaining;
    if (!random.chance((1 - habits.satisfied) * COMPLAINED)) return;
    const at = row.closed + random.whole(3600, 9 * DAY_SECONDS);
    const valid = random.chance(0.6) ? '是' : '否';
    const answered = at + random.whole(DAY_SECONDS, 14 * DAY_SECONDS);
    if (this.#isYetToCome(at)) return;
    this.#complaints++;
    const number = `TS${dayText(dayOf(at)).replaceAll('-', '')}${String(this.#complaints).padStart(5, '0')}`;
    const closed = random.chance(0.06) || this.#isYetToCome(answered) ? NONE : answered;
    const { code = '' } = this.#services[row.service] ?? {};
    this.#writer.add('complaints.csv', complaintLine(number, code, this.#units[row.unit]?.id ?? '', at, valid, closed));
  }

  /** With a last day, nothing is told that lies beyond it. */
  #isYetToCome(moment: number): boolean {
    return this.#options.until !== undefined && moment > endOfDay(this.#until);
  }

  #hasHappened({ accepted, entered, closed, delivered }: Case): boolean {
    return ![accepted, entered, closed, delivered].some((moment) => this.#isYetToCome(moment));
  }

  #write(row: Case, id: string): void {
    this.#writer.add('cases.csv', caseLine(row, this.#units[row.unit]?.id ?? '', this.#services[row.service]?.code ?? '', id));
    this.#made++;
  }

  #key(row: Case, fraud: string): void {
    this.#writer.add('frauds.csv', `${row.number},${fraud},${this.#units[row.unit]?.id ?? ''}\r\n`);
  }

  /** 20 digits: a region that does not exist, the day, a serial number; as long as the real ones, so a spreadsheet breaks it as it breaks those. */
  #number(day: Day): string {
    this.#serial++;
    return `519999${dayText(day).replaceAll('-', '')}${String(this.#serial).padStart(6, '0')}`;
  }

  /** Nobody's number: of a region that does not exist. */
  #applicantId({ applicant, service }: Case): string {
    const random = this.#random;
    const again = random.chance(AGAIN) ? this.#lastApplicant.get(service) : undefined;
    if (again) return again;
    const serial = String(random.whole(0, 999_999_999)).padStart(9, '0');
    return applicant === 'person' ? `999999${random.whole(1950, 2005)}${serial.slice(0, 7)}X` : `91999999MA${serial.slice(0, 7)}X`;
  }
}

const fits = ({ unit, service }: Campaign, row: Case): boolean => unit === row.unit && (service === undefined || service === row.service);
