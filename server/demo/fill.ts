import { insertAccount } from '../accounts/index.ts';
import { advance, createAssessment, nextStage } from '../assessments/index.ts';
import { SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { installBuiltIns, newestPublished } from '../regulations/index.ts';
import { hashPassword } from '../secrets/index.ts';
import { type DemoCases, fillCases } from './cases.ts';
import { fillFacts } from './facts.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, grantsOf } from './people.ts';
import { DEMO_PLACES, DEMO_YEAR, type DemoPlace } from './places.ts';
import { type DemoUnits, makeUnits } from './units.ts';

/**
 * Fills an empty store with a living demo: three authorities, their units, people, regulations and assessments under way.
 * @param cases that feed the assessment of the county; left out, its indicators are those of the demo's own file
 */
export async function fillDemo(house: House, cases?: DemoCases): Promise<void> {
  await installBuiltIns(house, SYSTEM);
  const units = await makeUnits(house);
  const people = await makePeople(house, units);
  for (const place of DEMO_PLACES) {
    const own = units.get(place.regulation) ?? new Map<string, number>();
    await openAssessment(house, place, own, people, cases !== undefined && place.withCases);
    if (cases && place.withCases) await fillCases(house, own.get('') ?? 0, [...own.values()], cases);
  }
}

async function makePeople(house: House, units: DemoUnits): Promise<ReadonlyMap<string, number>> {
  const find = (place: string, unit = ''): number => {
    const id = units.get(place)?.get(unit);
    if (id === undefined) throw new Error(`the demo has no unit "${unit}" in ${place}`);
    return id;
  };
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids = new Map<string, number>();
  for (const person of DEMO_PEOPLE) {
    const account = { login: person.login, name: person.name, passwordHash, mustChangePassword: false, demo: true, grants: grantsOf(person, find) };
    ids.set(person.login, await insertAccount(house.db, account, house.now()));
  }
  return ids;
}

async function openAssessment(
  house: House,
  place: DemoPlace,
  own: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
  fed: boolean,
): Promise<void> {
  const regulationVersionId = await newestPublished(house.db, place.regulation);
  if (regulationVersionId === undefined) throw new Error(`the regulation ${place.regulation} is not published`);
  const assessors = [people.get(`${place.regulation}-assessor`), people.get(`${place.regulation}-inspector`)].filter((id) => id !== undefined);
  const opened = await createAssessment(house, SYSTEM, 'all', {
    title: place.title,
    regulationVersionId,
    authorityId: own.get('') ?? null,
    periodFrom: `${DEMO_YEAR}-01-01`,
    periodTo: `${DEMO_YEAR}-12-31`,
    stages: place.days.map(([stage, startsOn, endsOn]) => ({ stage, startsOn, endsOn })),
    units: [...own].filter(([short]) => short !== '').map(([, unitId]) => ({ unitId })),
    assignments: assessors.map((accountId) => ({ accountId, unitId: null })),
  });
  let current = opened;
  while (current.stage !== place.stage) {
    const to = nextStage(current.stage);
    if (!to) throw new Error(`no stage ${place.stage}`);
    current = await advance(house, SYSTEM, 'all', current.id, { to, reason: '', version: current.version }, []);
  }
  await fillFacts(house, place, current.id, own, people, fed);
}
