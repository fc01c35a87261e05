import type { Assessment } from '../assessments/index.ts';
import type { House } from '../http/house.ts';
import { type Page, sortOf } from '../http/paging.ts';
import type { Units } from '../policy/index.ts';
import type { Standing, StandingsQuery } from './contract.ts';
import { type Evaluated, evaluated } from './evaluation.ts';
import { type Placed, placesOf } from './place.ts';
import { previousOf } from './previous.ts';
import { isTheirs, type Sight, sightOf } from './sight.ts';

/** Who stands where: the rows that the caller may see and that match, in order. */
export async function standingsOf(house: House, assessment: Assessment, units: Units, query: StandingsQuery): Promise<Page<Standing>> {
  const { page, size } = query;
  const { rows, finish } = await matching(house, assessment, units, query);
  return { items: rows.slice((page - 1) * size, page * size).map(finish), total: rows.length, page, size };
}

/** The same without pages, for files. */
export async function allStandings(house: House, assessment: Assessment, units: Units, query: StandingsQuery): Promise<Standing[]> {
  const { rows, finish } = await matching(house, assessment, units, query);
  return rows.map(finish);
}

async function matching(house: House, assessment: Assessment, units: Units, query: StandingsQuery) {
  const { view } = query;
  const main = await evaluated(house, assessment, view);
  const other = await evaluated(house, assessment, view === 'official' ? 'claimed' : 'official');
  const sight = await sightOf(house, assessment, main, units);
  const previous = await previousOf(house, assessment, units);
  const shown = seenPlaces(main, sight).filter((row) => matches(row, query));
  const others = placesOf(other);
  const finish = (row: Placed): Standing => ({
    ...row,
    converted: row.converted ?? null,
    selections: [...row.selections],
    byDecision: [...row.byDecision],
    undecided: [...row.undecided],
    barredFrom: [...row.barredFrom],
    parts: { ...row.parts },
    next: { ...row.next, selections: [...row.next.selections] },
    open: isTheirs(sight, row.unitId),
    other: isTheirs(sight, row.unitId) ? (others[other.rows.get(row.unitId) ?? -1]?.total ?? null) : null,
    last: previous?.of(row.unitId) ?? null,
  });
  return { rows: sorted(shown, query.sort), finish };
}

/** The rows that somebody sees, without what they are not told. */
export function seenPlaces(main: Evaluated, sight: Sight): readonly Placed[] {
  const places = placesOf(main);
  if (sight.whole) return places;
  return places.flatMap((row) => (isTheirs(sight, row.unitId) ? [ownPlace(row, sight)] : sight.told.size > 0 ? [foreignPlace(row, sight)] : []));
}

const NO_NEXT: Placed['next'] = { rank: null, tier: null, selections: [] };

/** One's own result whole; the place among the others only as far as the others' results are told: a distance names another's score. */
function ownPlace(row: Placed, { told }: Sight): Placed {
  const place = {
    ...(told.has('rank') ? {} : { rank: null, rankOutOf: 0 }),
    ...(told.has('tier') ? {} : { tier: null }),
    ...(told.has('selections') ? {} : { selections: [], byDecision: [], undecided: [] }),
  };
  return { ...row, ...place, next: told.has('total') ? row.next : NO_NEXT };
}

function foreignPlace(row: Placed, sight: Sight): Placed {
  const hidden = { lowest: null, highest: null, base: null, bonus: null, deduction: null, converted: null, barredFrom: [], undecided: [], parts: {} };
  const total = sight.told.has('total') ? row.total : null;
  return { ...ownPlace(row, sight), ...hidden, total, missing: 0, waiting: 0, returned: 0, next: NO_NEXT };
}

function matches(row: Placed, { search, pool, kind, group, tier, selection, state }: StandingsQuery): boolean {
  if (search && !row.name.toLowerCase().includes(search.toLowerCase())) return false;
  if (pool !== undefined && row.pool !== pool) return false;
  if (kind !== undefined && row.kind !== kind) return false;
  if (group !== undefined && row.group !== group) return false;
  if (tier !== undefined && row.tier !== tier) return false;
  if (selection !== undefined && !row.selections.includes(selection)) return false;
  switch (state) {
    case 'pending':
      return row.total === null;
    case 'waiting':
      return row.waiting > 0;
    case 'returned':
      return row.returned > 0;
    case 'tied':
      return row.undecided.length > 0;
    case 'barred':
      return row.barredFrom.length > 0;
    case undefined:
      return true;
  }
}

const SORTS = {
  name: 'name',
  kind: 'kind',
  group: 'group',
  pool: 'poolOrder',
  rank: 'rank',
  total: 'total',
  tier: 'tier',
  missing: 'missing',
  waiting: 'waiting',
} as const;

const words = new Intl.Collator('zh-CN');

/** What is not known stands last, whichever way. */
function sorted(rows: readonly Placed[], sort: string | undefined): Placed[] {
  const keys = sortOf(sort, SORTS);
  if (keys.length === 0) keys.push({ column: 'rank', down: false });
  return rows.toSorted((one, other) => {
    for (const { column, down } of keys) {
      const [a, b] = [one[column], other[column]];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
      if (order !== 0) return down ? -order : order;
    }
    return (other.total ?? other.highest ?? 0) - (one.total ?? one.highest ?? 0) || one.unitId - other.unitId;
  });
}
