import { type Figure, figureFact, numbersText, type Span } from '@kaocheng/casework';
import type { AskedFact } from '@kaocheng/engine';
import type { Kysely } from 'kysely';
import type { Assessment, Participant } from '../assessments/index.ts';
import { asking, type Book, type ComputedFact, factBook, hasError, problemsOf } from '../facts/index.ts';
import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Database } from '../schema/index.ts';
import { type AllFigures, figuresOf } from './figures.ts';
import { type Origin, originOf } from './kinds.ts';
import { spanOf, type Unfit } from './span.ts';

/** What the regulation wants from the system of a unit, and where that comes from. */
export interface Wanted {
  readonly fact: AskedFact;
  readonly origin: Origin;
}

/** Everything that cases, ratings and services say to an assessment at one moment. */
export interface Worked {
  readonly assessment: Assessment;
  readonly book: Book;
  /** The months and the day, or why nothing can be computed. */
  readonly span: Span | Unfit;
  wanted(unit: Participant): readonly Wanted[];
  /** What becomes facts. */
  readonly rows: readonly ComputedFact[];
  /** Figures that the regulation does not take, by unit and fact, each with the reason. */
  readonly faults: ReadonlyMap<string, string>;
}

export const placeOf = (unitId: number, fact: string): string => `${unitId}\n${fact}`;

interface WorkOptions {
  /** The transaction in which the result is written; the store where it is left out. */
  readonly db?: Kysely<Database>;
  /** Only these units; all where it is left out. */
  readonly only?: ReadonlySet<number>;
}

export async function workOut(house: House, assessment: Assessment, { db = house.db, only }: WorkOptions = {}): Promise<Worked> {
  const book = await factBook(house, assessment);
  const askedOf = asking(book);
  const wanted = (unit: Participant) =>
    askedOf(unit).flatMap((fact): Wanted[] => (fact.reportedBy === 'system' ? [{ fact, origin: originOf(fact) }] : []));
  const span = spanOf(assessment, dayAt(house.now()));
  const participants = [...book.participants.values()];
  const units = participants.filter(({ unitId }) => only?.has(unitId) ?? true);
  if (typeof span === 'string' || units.length === 0) return { assessment, book, span, wanted, rows: [], faults: new Map() };
  const withPeers = book.program.regulation.facts.some((fact) => fact.reportedBy === 'system' && originOf(fact).from === 'peers');
  const figures = await figuresOf(db, participants, span, {
    only,
    peersOf: withPeers ? (assessment.authorityId ?? participants[0]?.unitId) : undefined,
  });
  const all = units.flatMap((unit) => wanted(unit).flatMap(({ fact, origin }) => rowOf(unit, fact, origin, figures) ?? []));
  const problems = problemsOf(book, all);
  const faults = new Map<string, string>();
  const rows = all.filter(({ unitId, fact }, index) => {
    const own = problems[index] ?? [];
    if (!hasError(own)) return true;
    faults.set(placeOf(unitId, fact), own.map(({ message }) => message).join('；'));
    return false;
  });
  return { assessment, book, span, wanted, rows, faults };
}

function rowOf(
  { unitId, kind }: Participant,
  { name, kind: sort }: AskedFact,
  origin: Origin,
  { units, kinds }: AllFigures,
): ComputedFact | undefined {
  if (origin.from === 'outside') return undefined;
  const named = (figures: readonly Figure[] = []) => figures.find(({ indicator }) => indicator === origin.indicator);
  const own = origin.from === 'indicator' ? named(units.get(unitId)) : undefined;
  const said = own
    ? figureFact(own, sort === 'event')
    : origin.from === 'peers'
      ? peersFact(named(kinds.get(kind)?.figures), kinds.get(kind)?.units ?? 0)
      : undefined;
  return said && { unitId, fact: name, level: '', happenedOn: null, ...said };
}

/** 同类平均: a rate of all of them together, their sums divided and never their rates averaged; a count by the number of units. */
function peersFact(figure: Figure | undefined, units: number): { readonly value: string; readonly note: string } | undefined {
  if (!figure || units === 0) return undefined;
  const mean = figure.indicator.denominator ? figure : { ...figure, denominator: units };
  const said = figureFact(mean, false);
  const behind = figure.indicator.denominator ? numbersText(figure) : `${figure.numerator.toLocaleString('en-US')} ÷ ${units}`;
  return said && { ...said, note: `同类 ${units} 个单位合计：${behind}` };
}
