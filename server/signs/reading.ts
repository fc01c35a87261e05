import { SIGNS } from '@kaocheng/casework';
import { handsOf } from '../facts/index.ts';
import { dayAt } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Page } from '../http/paging.ts';
import { badField, Problem } from '../http/problems.ts';
import { type Action, mayTouch, policyOf, type Units, unitsAllowed } from '../policy/index.ts';
import { readUnits, unitTree } from '../units/index.ts';
import { countCovered, listCovered } from './cases-table.ts';
import type {
  CoveredCase,
  CoveredQuery,
  CoveredRating,
  OverviewQuery,
  SignDetail,
  SignItem,
  SignState,
  SignsOverview,
  SignsQuery,
} from './contract.ts';
import { type EventKind, eventsOf } from './events.ts';
import { jobsOf } from './jobs.ts';
import { countSuspicions, findSuspicion, itemOf, type KeptSuspicion, listSuspicions } from './list-table.ts';
import { pictureOf } from './picture.ts';
import { placesOf } from './places.ts';
import { listCoveredRatings } from './ratings-table.ts';
import { OF_RATINGS, signOf } from './register.ts';
import { askForRun, lastRuns, type ShownRun } from './runs-table.ts';
import { sightOf } from './sight.ts';

export const listSeen = async (house: House, actor: Actor, seen: Units, query: SignsQuery): Promise<Page<SignItem>> =>
  listSuspicions(house.db, await sightOf(house, actor, seen, query.under), query);

/** A suspicion that the caller sees; any other is not found. */
export async function suspicionSeen(house: House, actor: Actor, seen: Units, id: number): Promise<KeptSuspicion> {
  const found = await findSuspicion(house.db, await sightOf(house, actor, seen), id);
  if (!found) throw new Problem('not-found', '没有这条线索，或不在您的权限范围内');
  return found;
}

export async function detailSeen(house: House, actor: Actor, seen: Units, id: number): Promise<SignDetail> {
  const kept = await suspicionSeen(house, actor, seen, id);
  const [events, listed, picture, may] = await Promise.all([
    eventsOf(house.db, id),
    countCovered(house.db, id),
    pictureOf(house.db, kept),
    mayOf(house, actor, kept),
  ]);
  return {
    ...itemOf(kept),
    rule: signOf(kept.sign)?.rule ?? '',
    askedAt: kept.asked_at,
    askedBy: kept.asked_by,
    answer: kept.answer,
    answeredAt: kept.answered_at,
    answeredBy: kept.answered_by,
    decision: kept.decision,
    decidedCount: kept.decided_count,
    ratings: kept.sign === OF_RATINGS,
    listed,
    picture,
    events: events.map(({ id: event, kind, text, count, actor_name, at }) => ({
      id: event,
      kind: kind as EventKind,
      text,
      count,
      actorName: actor_name,
      at,
    })),
    may,
  };
}

async function mayOf(house: House, actor: Actor, { unit_id, state, asked_at }: KeptSuspicion): Promise<SignDetail['may']> {
  const tree = await unitTree(house.db);
  const allowed = async (action: Action) => mayTouch((await unitsAllowed(policyOf(action), actor.grants, async () => tree)) ?? new Set(), unit_id);
  const decides = await allowed('signs.decide');
  const belongs = decides && (await handsOf(house, actor)).belongs(unit_id);
  return {
    decide: decides && !belongs,
    answer: state === 'open' && asked_at !== null && (await allowed('signs.answer')),
    why: belongs ? '您属于这个单位，或是它的填报员，应当回避，请由他人核查。' : '',
  };
}

export async function casesSeen(house: House, actor: Actor, seen: Units, id: number, query: CoveredQuery): Promise<Page<CoveredCase>> {
  await suspicionSeen(house, actor, seen, id);
  return listCovered(house.db, id, seen, query);
}

export async function ratingsSeen(house: House, actor: Actor, seen: Units, id: number, query: CoveredQuery): Promise<Page<CoveredRating>> {
  await suspicionSeen(house, actor, seen, id);
  return listCoveredRatings(house.db, id, query);
}

const SHOWN_RUNS = 10;

/** The signs, how many suspicions there are, and the last looks. */
export async function overviewSeen(house: House, actor: Actor, seen: Units, { under }: OverviewQuery): Promise<SignsOverview> {
  const sight = await sightOf(house, actor, seen, under);
  const counted = await countSuspicions(house.db, sight);
  const sum = (fits: (row: (typeof counted)[number]) => boolean) => counted.filter(fits).reduce((all, { count }) => all + count, 0);
  const inState = (state: SignState) => sum((row) => row.state === state);
  // A unit's own clerks are not told how their neighbours are doing.
  const runs = sight.all.length === 0 ? [] : await lastRuns(house.db, await placesSeen(house, seen), SHOWN_RUNS);
  return {
    signs: SIGNS.map(({ id, title, rule }) => ({ id, title, rule, open: sum((row) => row.sign === id && row.state === 'open') })),
    counts: { open: inState('open'), dismissed: inState('dismissed'), confirmed: inState('confirmed'), gone: inState('gone') },
    runs: runs.map(shownRun),
  };
}

/** The places in which the caller has units. */
async function placesSeen(house: House, seen: Units): Promise<Units> {
  if (seen === 'all') return seen;
  const places = placesOf(await readUnits(house.db));
  return new Set([...seen].flatMap((id) => places.get(id) ?? []));
}

const shownRun = (run: ShownRun): SignsOverview['runs'][number] => ({
  id: run.id,
  unitName: run.unit_name,
  year: run.year,
  state: run.state as SignsOverview['runs'][number]['state'],
  why: run.why as SignsOverview['runs'][number]['why'],
  askedBy: run.asked_by,
  askedAt: run.asked_at,
  finishedAt: run.finished_at,
  share: run.state === 'done' ? 1 : run.total === 0 ? 0 : Math.min(1, run.done / run.total),
  cases: run.total,
  found: run.found,
  fresh: run.fresh,
  gone: run.gone,
  message: run.message,
});

/** Asks for a look at the place of a unit. */
export async function askToLook(house: House, actor: Actor, unitId: number, year: number): Promise<{ place: string; year: number }> {
  const units = await readUnits(house.db);
  const place = units.find(({ id }) => id === placesOf(units).get(unitId));
  if (!place) throw badField('unitId', '没有这个单位');
  const now = house.now();
  if (year > Number(dayAt(now).slice(0, 4))) throw badField('year', '这一年还没有到');
  await askForRun(house.db, { unitId: place.id, year, why: 'person', askedBy: actor.name }, now);
  jobsOf(house).wake();
  return { place: place.name, year };
}
