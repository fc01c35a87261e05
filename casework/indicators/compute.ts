import type { Catalogue } from '../catalogue.ts';
import type { CaseReading } from '../clock/case-clock.ts';
import type { Case } from '../formats/case.ts';
import type { Complaint, Rating } from '../formats/rating.ts';
import { type Day, type Month, monthOf, NONE } from '../moment.ts';
import { type CatalogueSums, catalogueSums, isCatalogueKey, noServices } from './catalogue-sums.ts';
import type { Cells } from './cells.ts';
import { BY_ACCEPTED, BY_CLOSED, BY_COMPLAINT, BY_DUE, BY_RATING, isDueBy, MEASURE_COUNT, type MeasureKey, measureIndex } from './measures.ts';
import { INDICATORS, type Indicator, type Readings, type SumKey, USUAL_READINGS } from './table.ts';

/** Which months are counted, and as of the end of which day. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
  readonly asOf: Day;
}

/** A figure as an exact quotient: `numerator / denominator`, both whole. Undefined where its denominator is 0: there is nothing to say, never 0. */
export interface Figure {
  readonly indicator: Indicator;
  readonly numerator: number;
  /** 1 for counts. */
  readonly denominator: number;
  readonly defined: boolean;
}

export interface UnitFigures {
  /** Number in the catalogue; NONE for all units together. */
  readonly unit: number;
  readonly figures: readonly Figure[];
}

/** The figures of every unit that has cases, ratings or services, and of all together (summed, never averaged). */
export function computeIndicators(
  catalogue: Catalogue,
  cells: Cells,
  span: Span,
  readings: Readings = USUAL_READINGS,
): { readonly units: readonly UnitFigures[]; readonly all: UnitFigures } {
  const cases = cells.sums(span.asOf, span.from, span.to);
  const services = catalogueSums(catalogue, span.asOf);
  const total = new Float64Array(MEASURE_COUNT);
  const totalServices = noServices();
  for (const sums of cases.values()) for (const [index, sum] of sums.entries()) (total[index] as number) += sum;
  for (const sums of services.values()) for (const key of Object.keys(sums) as (keyof CatalogueSums)[]) totalServices[key] += sums[key];
  const figuresOf = (unit: number, sums: Float64Array | undefined, own: CatalogueSums): UnitFigures => ({
    unit,
    figures: INDICATORS.map((indicator) => figure(indicator, sums, own, readings)),
  });
  const known = catalogue.units.map((_, unit) => unit).filter((unit) => cases.has(unit) || services.has(unit));
  return {
    units: known.map((unit) => figuresOf(unit, cases.get(unit), services.get(unit) ?? noServices())),
    all: figuresOf(NONE, total, totalServices),
  };
}

function figure(indicator: Indicator, cases: Float64Array | undefined, services: CatalogueSums, readings: Readings): Figure {
  const sum = (keys: readonly SumKey[]): number =>
    keys.reduce((total, key) => total + (isCatalogueKey(key) ? services[key] : (cases?.[measureIndex(key)] ?? 0)), 0);
  const numerator = sum(indicator.numerator(readings));
  if (!indicator.denominator) return { indicator, numerator, denominator: 1, defined: true };
  const denominator = sum(indicator.denominator(readings));
  return { indicator, numerator: indicator.fromOne ? denominator - numerator : numerator, denominator, defined: denominator !== 0 };
}

/** How much a case counts in some sums of a span: the drill-down, by the very functions that made the sums. 0: it is none of them. */
export function caseCounts(keys: readonly SumKey[], row: Case, clock: CaseReading, { from, to, asOf }: Span): number {
  const within = (moment: number): boolean => moment !== NONE && monthOf(moment) >= from && monthOf(moment) <= to;
  const open = row.closed === NONE;
  let sum = 0;
  for (const key of keys) {
    if (key === 'openDue') sum += open && isDueBy(clock.due, asOf) && within(clock.due) ? 1 : 0;
    if (within(row.accepted)) sum += valueIn(BY_ACCEPTED, key, row, clock);
    if (!open && within(row.closed)) sum += valueIn(BY_CLOSED, key, row, clock);
    if (!open && within(clock.due)) sum += valueIn(BY_DUE, key, row, clock);
  }
  return sum;
}

/** The same for ratings. */
export function ratingCounts(keys: readonly SumKey[], rating: Rating, { from, to }: Pick<Span, 'from' | 'to'>): number {
  const month = monthOf(rating.at);
  if (rating.excluded || month < from || month > to) return 0;
  return BY_RATING.reduce((sum, { key, of }) => sum + (keys.includes(key) ? of(rating) : 0), 0);
}

/** The same for complaints. */
export function complaintCounts(keys: readonly SumKey[], complaint: Complaint, { from, to }: Pick<Span, 'from' | 'to'>): number {
  const month = monthOf(complaint.at);
  if (month < from || month > to) return 0;
  return BY_COMPLAINT.reduce((sum, { key, of }) => sum + (keys.includes(key) ? of(complaint) : 0), 0);
}

const valueIn = (
  group: readonly { readonly key: MeasureKey; readonly of: (row: Case, clock: CaseReading) => number }[],
  key: SumKey,
  row: Case,
  clock: CaseReading,
): number => group.find((measure) => measure.key === key)?.of(row, clock) ?? 0;
