import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../assessments/test-setting.ts';
import { queueFile } from '../cases/index.ts';
import { factsOf, STANDING_STATES } from '../facts/index.ts';
import { SYSTEM } from '../http/frame.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { type Brought, bringInto } from './bring.ts';

const bin = fileURLToPath(new URL('../../cli/kaocheng.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kaocheng-import-'));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
const file = (name: string) => join(folder, 'cases', `${name}.csv`);
const FILES = { services: file('services'), cases: file('cases'), ratings: file('ratings'), complaints: file('complaints') };
/** The cells of a file without quotes, and without its headings. */
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

let app: TestApp;
let assessmentId: number;
let units: ReadonlyMap<string, number>;

beforeAll(async () => {
  expect(run('sample-cases', '--cases', '3000', '--seed', '7', '-o', 'cases').status).toBe(0);
  app = await testApp({ now: '2027-01-10T02:00:00.000Z' });
  const county = await app.newUnit({ name: '剑阁县', level: 'county' });
  await app.newUnit({ name: '咸阳市', level: 'city' });
  const made: [string, number][] = [];
  for (const [short = '', name = '', kind = ''] of linesOf(file('units'))) made.push([short, await app.newUnit({ name, kind, parentId: county })]);
  units = new Map(made);
  const office = app.as('administrator', county);
  const regulationVersionId = await publish(app, 'jiange');
  const period = { periodFrom: '2026-01-01', periodTo: '2026-12-31' };
  const { body } = await office.post<{ id: number; version: number }>('/assessments', {
    ...{ title: '考核', regulationVersionId, authorityId: county, ...period },
    units: [...units.values()].map((unitId) => ({ unitId })),
  });
  assessmentId = body.id;
  await office.post(`/assessments/${body.id}/advance`, { to: 'self-check', version: body.version });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function brought(unit?: string, allOrNothing = false): Promise<{ files: Record<string, Brought>; facts: number }> {
  const files: Record<string, Brought> = {};
  const facts = await bringInto(app.house, { files: FILES, unit, allOrNothing }, (one) => {
    files[one.kind] = one;
  });
  return { files, facts };
}

test('says whose files they are where that is not clear', async () => {
  await expect(brought()).rejects.toMatchObject({ detail: expect.stringContaining('--unit') });
  await expect(brought('剑阁')).rejects.toMatchObject({ detail: expect.stringContaining('是不是：剑阁县') });
});

test('a folder goes in, where it was cut off before and once only; the facts are those of `indicators --facts`', async () => {
  const counted = (path: string) => linesOf(path).length;
  const county = (await app.store.db.selectFrom('units').where('name', '=', '剑阁县').select('id').executeTakeFirstOrThrow()).id;
  // An earlier call was killed as soon as it had begun, after the services.
  await bringInto(app.house, { files: { services: FILES.services }, unit: '剑阁县', allOrNothing: false }, () => undefined);
  await queueFile(app.house, SYSTEM, { unitId: county, name: 'cases.csv', origin: 'command', kind: 'cases' }, createReadStream(FILES.cases));
  const { files, facts } = await brought('剑阁县');
  expect(files.services).toMatchObject({ fresh: 0, unchanged: counted(FILES.services) });
  expect(files.cases).toMatchObject({ state: 'done', resumed: true, fresh: 3000, faulty: 0 });
  expect(files.ratings).toMatchObject({ state: 'done', resumed: false, fresh: counted(FILES.ratings), faulty: 0 });
  expect(files.complaints).toMatchObject({ state: 'done', fresh: counted(FILES.complaints), faulty: 0 });
  expect(facts).toBeGreaterThan(60);

  expect(run('indicators', 'cases', '--period', '2026', '--as-of', '2026-12-31', '--facts', 'system.csv').status).toBe(0);
  const told = new Map(linesOf(join(folder, 'system.csv')).map(([unit = '', fact = '', , value]) => [`${units.get(unit)} ${fact}`, value]));
  const stored = await factsOf(app.store.db, assessmentId, { states: STANDING_STATES });
  expect(new Map(stored.map(({ unitId, fact, value }) => [`${unitId} ${fact}`, value]))).toEqual(told);

  const again = await brought('剑阁县');
  expect(again.files.cases).toMatchObject({ resumed: false, fresh: 0, changed: 0, unchanged: 3000 });
  expect(again.facts).toBe(0);
});

test('wrong rows are counted, and keep all out where that is wished', async () => {
  const bad = join(folder, 'bad.csv');
  const [head = '', first = ''] = readFileSync(FILES.cases, 'utf8').split('\r\n');
  writeFileSync(bad, [head, first.replace(/^\d+/, '1'), first.replace(/^\d+/, '2').replace('2026-', '2036-'), ''].join('\r\n'));
  const bring = async (allOrNothing: boolean) => {
    const files: Brought[] = [];
    await bringInto(app.house, { files: { cases: bad }, unit: '剑阁县', allOrNothing }, (one) => files.push(one));
    return files[0];
  };
  expect(await bring(true)).toMatchObject({ state: 'refused', fresh: 0, faulty: 1 });
  expect(await bring(false)).toMatchObject({ state: 'done', fresh: 1, faulty: 1 });
});
