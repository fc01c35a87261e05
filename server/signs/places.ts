import type { Unit } from '../units/index.ts';

type Node = Pick<Unit, 'id' | 'parentId' | 'level'>;

/**
 * The place that each unit is looked at with: the county that it lies in, or what stands above everything where there is none. Whose cases are
 * odd shows beside those of the same place.
 */
export function placesOf(units: readonly Node[]): ReadonlyMap<number, number> {
  const byId = new Map(units.map((unit) => [unit.id, unit] as const));
  const places = new Map<number, number>();
  const placeOf = (unit: Node): number => {
    const known = places.get(unit.id);
    if (known !== undefined) return known;
    const above = unit.level === 'county' || unit.parentId === null ? undefined : byId.get(unit.parentId);
    const place = above ? placeOf(above) : unit.id;
    places.set(unit.id, place);
    return place;
  };
  for (const unit of units) placeOf(unit);
  return places;
}

/** The units of a place. */
export const unitsIn = (units: readonly Node[], place: number): number[] => {
  const places = placesOf(units);
  return units.flatMap(({ id }) => (places.get(id) === place ? [id] : []));
};
