import { type Assessment, listAssessments } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { successorsOn } from '../units/index.ts';
import { evaluated } from './evaluation.ts';
import { type Placed, placesOf } from './place.ts';
import { isTheirs, type Sight, sightOf } from './sight.ts';

/** The same authority's assessment before this one by the same regulation, and what each unit had in it. */
export interface Previous {
  readonly assessment: Assessment;
  /** What the caller may know of a unit's result then. */
  of(unitId: number): { readonly total: number | null; readonly rank: number | null; readonly rankOutOf: number } | undefined;
}

/** @param seen units of the caller: an assessment that they may not see is not compared with */
export async function previousOf(house: House, { id, authorityId, regulation, periodFrom }: Assessment, seen: Units): Promise<Previous | undefined> {
  const query = {
    regulationId: regulation.id,
    sort: '-periodFrom',
    page: 1,
    size: 50,
    open: false,
    ...(authorityId === null ? {} : { authorityId }),
  };
  const { items } = await listAssessments(house.db, seen, query);
  const assessment = items.find((one) => one.id !== id && one.authorityId === authorityId && one.periodTo < periodFrom && one.stage !== 'preparing');
  if (!assessment) return undefined;
  const before = await evaluated(house, assessment, 'official');
  const sight = await sightOf(house, assessment, before, seen);
  const places = placesOf(before);
  const earlier = predecessors([...before.rows.keys()], await successorsOn(house.db, periodFrom));
  return {
    assessment,
    of(unitId) {
      const place = places[before.rows.get(before.rows.has(unitId) ? unitId : (earlier.get(unitId) ?? -1)) ?? -1];
      return place && told(place, sight);
    },
  };
}

/** Units that have merged since into one that took no part itself: it is compared with the one before it, and with none where several went into it. */
function predecessors(ids: readonly number[], successors: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const found = new Map<number, number[]>();
  for (const id of ids) {
    let now = id;
    for (let next = successors.get(now); next !== undefined; next = successors.get(now)) now = next;
    if (now !== id) found.set(now, [...(found.get(now) ?? []), id]);
  }
  return new Map([...found].flatMap(([now, [id, ...others]]) => (id === undefined || others.length > 0 ? [] : [[now, id]])));
}

function told({ unitId, total, rank, rankOutOf }: Placed, sight: Sight) {
  const ranked = sight.told.has('rank');
  return { total: isTheirs(sight, unitId) || sight.told.has('total') ? total : null, rank: ranked ? rank : null, rankOutOf: ranked ? rankOutOf : 0 };
}
