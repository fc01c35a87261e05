import type { AssessOptions } from '@kaocheng/engine';
import { expect } from 'vitest';
import { advance, createAssessment, type Stage } from '../../../server/assessments/index.ts';
import { type FactState, recordFacts } from '../../../server/facts/index.ts';
import { SYSTEM } from '../../../server/http/frame.ts';
import type { Role } from '../../../server/policy/index.ts';
import { installBuiltIns, newestPublished } from '../../../server/regulations/index.ts';
import { createUnit } from '../../../server/units/index.ts';
import { picture } from '../checks.ts';
import { type Journey, startJourney, type Visitor, type Width } from '../journey.ts';
import { type Plan, type PlannedUnit, placeOf, plannedRows, plannedUnits, type Row, reporterOf } from './plan.ts';
import { type Reckoned, reckon } from './reckon.ts';

const PASSWORD = 'Yinian-2026-kaocheng';
const NAMES = { administrator: '李主任', assessor: '赵考核', clerk: '周填报', leader: '王局长' } as const;
type Person = keyof typeof NAMES;

/** A year of one authority in 自查: its units have handed in, but for one. */
export interface Year extends Journey {
  readonly title: string;
  /** Full name of a unit. */
  name(short: string): string;
  /** What the other people of the year know, judge and find meanwhile: everything that nobody types. */
  mark(): Promise<void>;
  /** What the engine makes of what was recorded and of what people typed, which may put a recorded one right. */
  reckon(typed: readonly Row[], options?: AssessOptions): Reckoned;
  /** The first day of a stage has come. */
  dawn(stage: Stage): void;
  /** Somebody signs in, does something, and leaves; nothing may go wrong behind the pages. */
  as(person: Person, does: (visitor: Visitor) => Promise<void>, width?: Width): Promise<void>;
  /** Somebody who has not signed in. */
  passerBy(does: (visitor: Visitor) => Promise<void>): Promise<void>;
}

export async function openYear(plan: Plan): Promise<Year> {
  const place = placeOf(plan);
  const units = await plannedUnits(plan);
  const rows = await plannedRows(plan);
  const firstDay = (stage: Stage) => `${place.days.find(([name]) => name === stage)?.[1]}T02:00:00.000Z`;
  const journey = await startJourney({ now: firstDay('self-check') });
  const { server } = journey;
  const { house } = server;
  await installBuiltIns(house, SYSTEM);
  const made = await makeUnits(journey, place.authority, units);
  const accounts = await makePeople(journey, made, plan.own);
  const regulationVersionId = await newestPublished(house.db, plan.regulation);
  if (regulationVersionId === undefined) throw new Error(`${plan.regulation} is not published`);
  const assessment = await createAssessment(house, SYSTEM, 'all', {
    title: place.title,
    regulationVersionId,
    authorityId: made.authority,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    stages: place.days.map(([stage, startsOn, endsOn]) => ({ stage, startsOn, endsOn })),
    units: units.map(({ short }) => ({ unitId: made.id(short) })),
    assignments: [{ accountId: accounts.assessor, unitId: null }],
  });
  await advance(house, SYSTEM, 'all', assessment.id, { to: 'self-check', reason: '', version: assessment.version }, []);

  const reportedBy = reporterOf(plan);
  const recorded: Row[] = [];
  const record = async (state: FactState, wanted: (row: Row) => boolean) => {
    const chosen = rows.filter((one) => wanted(one) && !recorded.includes(one));
    recorded.push(...chosen);
    const contents = chosen.map(({ unit, date, ...rest }) => ({ ...rest, unitId: made.id(unit), happenedOn: date || null }));
    await recordFacts(house, SYSTEM, assessment.id, contents, { state, origin: 'form' });
  };
  const byHand = ({ unit, fact }: Row) => unit === plan.own && (reportedBy(fact) === 'unit' || plan.judged.includes(fact));
  await record('submitted', (one) => reportedBy(one.fact) === 'unit' && !byHand(one));
  await record('confirmed', ({ fact }) => reportedBy(fact) === 'system' || plan.known.includes(fact));

  const visit = async (visitor: Visitor, does: (visitor: Visitor) => Promise<void>) => {
    try {
      await does(visitor);
      expect(visitor.faults()).toEqual([]);
    } catch (thrown) {
      await picture(visitor.page, 'year-stuck');
      throw new Error(`stuck at ${visitor.page.url()}; behind the page: ${visitor.faults().join('; ') || 'nothing'}`, { cause: thrown });
    }
    await visitor.close();
  };
  return {
    ...journey,
    title: place.title,
    name: (short) => units.find((unit) => unit.short === short)?.name ?? '',
    mark: () => record('confirmed', (one) => !byHand(one)),
    reckon(typed, options = {}) {
      const stays = (one: Row) => !typed.some((other) => isSame(one, other));
      return reckon(plan.regulation, units, [...recorded.filter(stays), ...typed], { period: { from: '2026-01-01', to: '2026-12-31' }, ...options });
    },
    dawn: (stage) => server.clock.set(firstDay(stage)),
    async as(person, does, width) {
      const visitor = await journey.visitor(width);
      await visitor.signIn(person, PASSWORD);
      await visit(visitor, does);
    },
    passerBy: async (does) => visit(await journey.visitor(), does),
  };
}

/** Two versions of one thing: as it was claimed, and as it was put right. */
const isSame = (one: Row, other: Row): boolean =>
  one.unit === other.unit && one.fact === other.fact && one.date === other.date && one.note === other.note;

interface MadeUnits {
  readonly authority: number;
  id(short: string): number;
}

async function makeUnits(
  { server: { house } }: Journey,
  authority: { readonly name: string; readonly level: 'city' | 'county' },
  units: readonly PlannedUnit[],
): Promise<MadeUnits> {
  const rest = { code: null, activeFrom: '2023-01-01', activeTo: null };
  const above = await createUnit(house, SYSTEM, 'all', { ...rest, ...authority, parentId: null, kind: '', group: '' });
  const ids = new Map<string, number>();
  for (const { short, name, kind, group } of units) {
    const { id } = await createUnit(house, SYSTEM, 'all', { ...rest, name, level: 'unit', parentId: above.id, kind, group });
    ids.set(short, id);
  }
  return {
    authority: above.id,
    id(short) {
      const id = ids.get(short);
      if (id === undefined) throw new Error(`no unit ${short}`);
      return id;
    },
  };
}

async function makePeople({ server }: Journey, units: MadeUnits, own: string): Promise<Record<Person, number>> {
  const make = (person: Person, unitId: number) =>
    server.newAccount({ login: person, name: NAMES[person], password: PASSWORD, grants: [{ role: person satisfies Role, unitId }] });
  return {
    administrator: await make('administrator', units.authority),
    assessor: await make('assessor', units.authority),
    clerk: await make('clerk', units.id(own)),
    leader: await make('leader', units.authority),
  };
}
