import { type CaseUnit, Catalogue, computeIndicators, type Figure, NONE, type Span } from '@kaocheng/casework';
import type { Kysely } from 'kysely';
import type { Participant } from '../assessments/index.ts';
import { cellsOf } from '../cases/index.ts';
import type { Database } from '../schema/index.ts';
import { catalogueOf } from '../services/index.ts';
import { readUnits, type Unit } from '../units/index.ts';

/** The figures of an assessment at one moment. */
export interface AllFigures {
  /** Of each unit that is assessed: its own cases and services, and those of units below it that are not assessed themselves. */
  readonly units: ReadonlyMap<number, readonly Figure[]>;
  /** Of all units of a kind that the register has below one topmost unit, whether they are assessed or not, with what lies below them. */
  readonly kinds: ReadonlyMap<string, { readonly figures: readonly Figure[]; readonly units: number }>;
}

export interface FiguresWanted {
  /** Only of these units; of all that are assessed where it is left out. */
  readonly only?: ReadonlySet<number> | undefined;
  /** Also of the kinds; peers are below the same topmost unit as this one: of a county, those of its whole city. */
  readonly peersOf?: number | undefined;
}

/** Computes every indicator from the sums that are kept: one query of the sums a table, whatever the number of units. */
export async function figuresOf(
  db: Kysely<Database>,
  participants: readonly Participant[],
  span: Span,
  { only, peersOf }: FiguresWanted,
): Promise<AllFigures> {
  const units = await readUnits(db);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const assessed = new Map(participants.map((one) => [one.unitId, one]));
  const ownerOf = (unit: Unit) => nearest(unit, known, ({ id }) => assessed.has(id))?.id;
  const wanted = participants.map(({ unitId }) => unitId).filter((id) => only?.has(id) ?? true);
  const own = await counted(db, units, span, wanted, ownerOf);
  if (peersOf === undefined) return { units: own, kinds: new Map() };
  const isTopmost = ({ parentId }: Unit) => parentId === null;
  const topmost = (unit: Unit | undefined) => unit && nearest(unit, known, isTopmost)?.id;
  const top = topmost(known.get(peersOf));
  const peers = units.filter((unit) => topmost(unit) === top);
  const kindOf = ({ id, kind }: Unit): string => assessed.get(id)?.kind ?? kind;
  const kinds = [...new Set(participants.map(({ kind }) => kind))].filter(Boolean);
  const pooled = await counted(db, peers, span, kinds, (unit) => {
    const peer = nearest(unit, known, (one) => kinds.includes(kindOf(one)));
    return peer && kindOf(peer);
  });
  const sizes = new Map(kinds.map((kind) => [kind, peers.filter((unit) => kindOf(unit) === kind).length]));
  return { units: own, kinds: new Map([...pooled].map(([kind, figures]) => [kind, { figures, units: sizes.get(kind) ?? 0 }])) };
}

/** The unit itself or the first above it that is one of those meant. */
function nearest(unit: Unit, known: ReadonlyMap<number, Unit>, meant: (unit: Unit) => boolean): Unit | undefined {
  for (let one: Unit | undefined = unit; one; one = one.parentId === null ? undefined : known.get(one.parentId)) if (meant(one)) return one;
  return undefined;
}

/** The figures of places, each with everything that counts for it. @param placeOf where a unit counts; undefined: nowhere */
async function counted<P extends number | string>(
  db: Kysely<Database>,
  units: readonly Unit[],
  span: Span,
  places: readonly P[],
  placeOf: (unit: Unit) => P | undefined,
): Promise<ReadonlyMap<P, readonly Figure[]>> {
  const numbers = new Map(places.map((place, index) => [place, index]));
  const placed = new Map<number, number>();
  for (const unit of units) {
    const place = placeOf(unit);
    const number = place === undefined ? undefined : numbers.get(place);
    if (number !== undefined) placed.set(unit.id, number);
  }
  const { catalogue, services } = await catalogueOf(db, new Set(placed.keys()));
  const named = places.map((_, index): CaseUnit => ({ id: `#${index}`, name: '', kind: '' }));
  const homed = catalogue.services.map((service, index) => ({ ...service, unit: `#${placed.get(services[index]?.unitId ?? NONE) ?? NONE}` }));
  const found = computeIndicators(new Catalogue({ units: named, services: homed, open: false }), await cellsOf(db, placed, span), span);
  return new Map(found.units.flatMap(({ unit, figures }) => (places[unit] === undefined ? [] : [[places[unit], figures] as const])));
}
