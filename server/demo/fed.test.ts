import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CaseClock,
  type CaseUnit,
  Catalogue,
  Cells,
  caseReader,
  complaintReader,
  computeIndicators,
  dayOf,
  figureFact,
  monthOf,
  parseMoment,
  ratingReader,
  type SampleFile,
  type Service,
  serviceReader,
  unitReader,
  usualClock,
} from '@kaocheng/casework';
import { assess, openRegulation, unitResults } from '@kaocheng/engine';
import { readDemo, readRegulation } from '@kaocheng/regulations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile } from '../cases/index.ts';
import { type Fact, factsOf, STANDING_STATES } from '../facts/index.ts';
import { feedAll, originOf } from '../feeding/index.ts';
import { SYSTEM } from '../http/frame.ts';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { demoFiles } from './cases.ts';
import { fillDemo } from './index.ts';
import { DEMO_PLACES } from './places.ts';
import { demoRows } from './rows.ts';

/** The proof: from the files of a county's exports to the scores of its assessment, held against casework and against the engine, each by itself. */

const CASES = 2000;
const NOW = '2026-11-24T02:00:00.000Z';
/** The last day that is over. */
const AS_OF = '2026-11-23';

let app: TestApp;
let leader: Client;
let assessmentId: number;
/** Ids of the units by the short names that the files use. */
let units: ReadonlyMap<string, number>;

beforeAll(async () => {
  app = await testApp({ now: NOW });
  await fillDemo(app.house, { cases: CASES, later: false });
  leader = app.as('leader');
  const { items } = (await leader.get<{ items: { id: number; title: string }[] }>('/assessments?size=50')).body;
  assessmentId = items.find(({ title }) => title.includes('剑阁'))?.id ?? 0;
  const known = new Map((await app.store.db.selectFrom('units').select(['id', 'name']).execute()).map(({ id, name }) => [name, id]));
  units = new Map((await demoRows('units.csv', readDemo('jiange').units)).map(([short = '', name = '']) => [short, known.get(name) ?? 0]));
});
afterAll(() => app.close());

/** What the regulation wants from the system, of each unit, as casework makes it of the files. */
function expected(files: ReadonlyMap<SampleFile, Buffer>): ReadonlyMap<string, ReadonlyMap<string, { value: string; note: string }>> {
  const feed = (reader: { push(bytes: Uint8Array): void; end(): void }, file: SampleFile) => {
    reader.push(files.get(file) ?? Buffer.alloc(0));
    reader.end();
  };
  const list: CaseUnit[] = [];
  const services: Service[] = [];
  feed(
    unitReader((unit) => list.push(unit)),
    'units.csv',
  );
  feed(
    serviceReader((service) => services.push(service)),
    'services.csv',
  );
  const catalogue = new Catalogue({ units: list, services });
  const clock = new CaseClock(catalogue, usualClock());
  const cells = new Cells();
  feed(
    caseReader(catalogue, (row) => cells.addCase(row, clock.read(row))),
    'cases.csv',
  );
  feed(
    ratingReader(catalogue, (rating) => cells.addRating(rating)),
    'ratings.csv',
  );
  feed(
    complaintReader(catalogue, (complaint) => cells.addComplaint(complaint)),
    'complaints.csv',
  );
  const month = (day: string) => monthOf(parseMoment(day));
  const span = { from: month('2026-01-01'), to: month('2026-12-01'), asOf: dayOf(parseMoment(AS_OF)) };
  const wanted = (openRegulation(readRegulation('jiange')).regulation?.facts ?? []).filter(({ reportedBy }) => reportedBy === 'system');
  return new Map(
    computeIndicators(catalogue, cells, span).units.map(({ unit, figures }) => [
      list[unit]?.id ?? '',
      new Map(
        wanted.flatMap((fact) => {
          const origin = originOf(fact);
          const figure = figures.find(({ indicator }) => origin.from === 'indicator' && indicator === origin.indicator);
          const said = figure && figureFact(figure, fact.kind === 'event');
          return said ? [[fact.name, said] as const] : [];
        }),
      ),
    ]),
  );
}

const recorded = () => factsOf(app.store.db, assessmentId, { states: STANDING_STATES });
const fedOf = (facts: readonly Fact[], unitId: number) =>
  new Map(facts.filter((fact) => fact.unitId === unitId && fact.source === 'system').map(({ fact, value, note }) => [fact, { value, note }]));

interface Standing {
  readonly unitId: number;
  readonly total: number | null;
}
const standings = async () => (await leader.get<{ items: Standing[] }>(`/assessments/${assessmentId}/standings?size=50`)).body.items;

/** The units whose other facts have all been confirmed as the demo's file has them. */
function settled(): string[] {
  const { late, waiting, returned, unjudged } = DEMO_PLACES.find(({ regulation }) => regulation === 'jiange')?.units ?? {
    late: [],
    waiting: [],
    returned: [],
    unjudged: { units: [] },
  };
  const open = new Set([...late, ...waiting, ...returned.map(({ unit }) => unit), ...unjudged.units]);
  return [...units.keys()].filter((short) => !open.has(short));
}

/** What the engine alone makes of the demo's file, its indicators replaced by those of casework. */
async function reckoned(files: ReadonlyMap<SampleFile, Buffer>): Promise<ReadonlyMap<string, number | null>> {
  const { regulation, program } = openRegulation(readRegulation('jiange'));
  if (!regulation || !program) throw new Error('the regulation does not run');
  const system = new Set(regulation.facts.filter(({ reportedBy }) => reportedBy === 'system').map(({ name }) => name));
  const rows = (await demoRows('facts.csv', readDemo('jiange').facts))
    .filter(([, fact = '']) => !system.has(fact))
    .map(([unit = '', fact = '', level = '', value = '', date = '', note = '']) => ({ unit, fact, level, value, date, note }));
  const figures = [...expected(files)].flatMap(([unit, facts]) =>
    [...facts].map(([fact, { value, note }]) => ({ unit, fact, level: '', value, date: '', note })),
  );
  const list = (await demoRows('units.csv', readDemo('jiange').units)).map(([id = '', name = '', kind = '', group = '']) => ({
    id,
    name,
    kind,
    group,
    superior: '',
  }));
  const all = [...rows, ...figures].map((row, index) => ({ ...row, row: index + 1 }));
  const assessed = assess(program, list, all, { period: { from: '2026-01-01', to: '2026-12-31' } });
  return new Map(unitResults(program, assessed).map(({ unit, total }) => [unit, total]));
}

test('every fact that was fed is what casework computes from the same files', async () => {
  const facts = await recorded();
  const wanted = expected(demoFiles(CASES, NOW));
  expect(wanted.size).toBe(units.size);
  for (const [short, unitId] of units) expect([short, fedOf(facts, unitId)]).toEqual([short, wanted.get(short)]);
  expect(facts.filter(({ source }) => source === 'system').every(({ origin, state }) => origin === 'cases' && state === 'confirmed')).toBe(true);
});

test('every score is what the engine makes of those facts', async () => {
  const points = await reckoned(demoFiles(CASES, NOW));
  const shown = new Map((await standings()).map(({ unitId, total }) => [unitId, total]));
  const compared = settled();
  expect(compared.length).toBeGreaterThan(10);
  for (const short of compared) expect([short, shown.get(units.get(short) ?? 0)]).toEqual([short, points.get(short)]);
});

test('an import of changed cases moves the facts and the score of their unit, and nothing else', async () => {
  const short = '下寺镇';
  const own = units.get(short) ?? 0;
  const files = demoFiles(CASES, NOW);
  const [head = '', ...lines] = (files.get('cases.csv') ?? Buffer.alloc(0)).toString().trimEnd().split('\r\n');
  const columns = head.replace('\ufeff', '').split(',');
  const [unit, closed, delivered, outcome] = ['单位', '办结时间', '送达时间', '办理结果'].map((title) => columns.indexOf(title));
  const before = { facts: await recorded(), standings: await standings() };
  const changed = lines
    .map((line) => line.split(','))
    .filter((cells) => cells[unit ?? -1] === short && (cells[closed ?? -1] ?? '') !== '' && (cells[closed ?? -1] ?? '') < '2026-06')
    .slice(0, 3)
    .map((cells) =>
      cells.map((cell, index) => (index === closed ? '2026-10-15 10:00:00' : index === delivered || index === outcome ? '' : cell)).join(','),
    );
  expect(changed).toHaveLength(3);
  const path = join(app.house.settings.DATA_DIR, '更正.csv');
  await writeFile(path, [head, ...changed, ''].join('\r\n'));
  const county = (await app.store.db.selectFrom('units').where('name', '=', '剑阁县').select('id').executeTakeFirstOrThrow()).id;
  expect(await importFile(app.house, SYSTEM, county, undefined, path)).toMatchObject({ state: 'done', changed: 3, fresh: 0, faulty: 0 });
  await feedAll(app.house);

  const after = { facts: await recorded(), standings: await standings() };
  const others = (facts: readonly Fact[]) => facts.filter(({ unitId }) => unitId !== own);
  expect(others(after.facts)).toEqual(others(before.facts));
  const moved = after.standings.filter(({ unitId, total }) => total !== before.standings.find((one) => one.unitId === unitId)?.total);
  expect(moved.map(({ unitId }) => unitId)).toEqual([own]);
  const whole = new Map([
    ...files,
    [
      'cases.csv' as const,
      Buffer.from(
        [head, ...lines.filter((line) => !changed.some((other) => other.split(',')[0] === line.split(',')[0])), ...changed, ''].join('\r\n'),
      ),
    ],
  ]);
  expect(fedOf(after.facts, own)).toEqual(expected(whole).get(short));
  expect(moved[0]?.total).toBe((await reckoned(whole)).get(short));
});
