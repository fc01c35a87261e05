import {
  complaintCounts,
  INDICATORS,
  type Indicator,
  monthOf,
  NONE,
  parseMoment,
  type Rating,
  ratingCounts,
  USUAL_READINGS,
} from '@kaocheng/casework';
import { readTable } from '@kaocheng/tables';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../http/house.ts';
import { type TestApp, testApp } from '../../testing/app.ts';
import type { CaseFigures } from '../contract.ts';
import type { CaseImport } from '../import/contract.ts';
import { runImport } from '../import/run.ts';
import { asProposed, bring, type County, ended, makeCounty } from '../test-files.ts';
import type { ComplaintItem, RatingItem } from './contract.ts';

const CASES = 2000;
let app: TestApp;
let county: County;

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
});
afterAll(() => app.close());

const admin = () => app.as('administrator');
const clear = () => sql`TRUNCATE ratings, complaints, case_cells, case_import_rejects, case_imports CASCADE`.execute(app.store.db);

async function imported(text: string, name: string): Promise<CaseImport> {
  const upload = await bring(app, county.id, text, name);
  const started = await admin().post(`/case-imports/${upload.id}/start`, asProposed(upload));
  expect(started.status, started.text).toBe(200);
  return ended(app, upload.id);
}

const COMPLAINTS = `投诉编号,被投诉单位,投诉时间,是否有效,办结时间,联系电话
T1,县公安局,2026-03-02 09:00,是,2026-03-05,13812345678
T2,县公安局,2026-03-03 09:00,否,2026-03-06,13812345678
T3,普安镇,2026-04-01,是,,13812345678
`;

/** The sums of ratings and complaints, without cells that hold none. */
async function sums() {
  const keys = ['level5', 'level4', 'level3', 'level2', 'level1', 'poor_corrected', 'complaints', 'valid_complaints', 'closed_complaints'];
  const { rows } = await app.store.pool.query(
    `SELECT unit_id, service_id, month, ${keys.join(', ')} FROM case_cells WHERE ${keys.join(' + ')} <> 0 ORDER BY 1, 2, 3`,
  );
  return rows;
}

const stored = async (): Promise<Rating[]> =>
  (await app.store.pool.query('SELECT unit_id AS unit, service_id AS service, number, at, level, source, excluded, corrected FROM ratings')).rows.map(
    (row) => ({ ...row, corrected: row.corrected ?? NONE }),
  );

const MONTHS = { fromMonth: '2026-02', toMonth: '2026-09' };
const SPAN = { from: monthOf(parseMoment('2026-02-01')), to: monthOf(parseMoment('2026-09-01')) };
const keysOf = (indicator: Indicator, part: 'numerator' | 'denominator') =>
  (part === 'denominator' ? indicator.denominator?.(USUAL_READINGS) : undefined) ?? indicator.numerator(USUAL_READINGS);

test('the kind is told from the headings, may be changed, and is remembered with the columns', async () => {
  await clear();
  const ratings = await bring(app, county.id, county.ratings, '导出.csv');
  expect(ratings).toMatchObject({ kind: 'ratings', origin: 'upload' });
  expect(ratings.columns.find(({ field }) => field === 'level')).toMatchObject({ title: '评价等级', by: 'heading', required: true });
  const complaints = await bring(app, county.id, COMPLAINTS, '导出.csv');
  expect(complaints).toMatchObject({ kind: 'complaints', personal: [5] });
  expect(complaints.sample[0]?.[5]).toBe('138****5678');

  const vague = '单位,时间,等级\n县公安局,2026-03-02 10:00,满意\n县公安局,2026-03-02 10:00,满意\n';
  const upload = await bring(app, county.id, vague, '导出.csv');
  expect(upload.kind).toBe('ratings');
  const change = await admin().post<CaseImport>(`/case-imports/${upload.id}/kind`, { version: upload.version, kind: 'complaints' });
  expect(change.body.columns.map(({ field }) => field)).toContain('closed');
  await admin().post(`/case-imports/${upload.id}/start`, asProposed(change.body));
  await ended(app, upload.id);
  expect(await bring(app, county.id, `${vague}县公安局,2026-04-01 10:00,满意\n`, '导出.csv')).toMatchObject({ kind: 'complaints' });

  // A title above headings that only one kind knows: the others see them in another row.
  const titled = '一季度工单,,\n来件单位,工单号,是否查实\n县公安局,G1,是\n';
  const first = await bring(app, county.id, titled, '导出.csv');
  const other = first.kind === 'ratings' ? 'cases' : 'ratings';
  await admin().post(`/case-imports/${first.id}/kind`, { version: first.version, kind: other });
  const mapping = JSON.stringify({ table: other, columns: {}, personal: [] });
  await app.store.db.updateTable('case_imports').set({ mapping }).where('id', '=', first.id).execute();
  expect(await bring(app, county.id, titled, '导出.csv')).toMatchObject({ kind: other });
});

test('ratings come in once, however often they are brought; what changed is counted anew', async () => {
  await clear();
  const rows = county.ratings.trimEnd().split('\r\n').length - 1;
  expect(await imported(county.ratings, '评价.csv')).toMatchObject({ state: 'done', fresh: rows, changed: 0, unchanged: 0, faulty: 0 });
  const before = await sums();
  expect(await imported(county.ratings, '评价.csv')).toMatchObject({ fresh: 0, changed: 0, unchanged: rows });
  expect(await sums()).toEqual(before);

  const changed = county.ratings.replaceAll(',非常满意,', ',不满意,');
  const moved = county.ratings.split(',非常满意,').length - 1;
  expect(await imported(changed, '评价.csv')).toMatchObject({ fresh: 0, changed: moved, unchanged: rows - moved });
  expect((await sums()).reduce((sum, row) => sum + row.level5, 0)).toBe(0);
  await imported(county.ratings, '评价.csv');
  expect(await sums()).toEqual(before);
});

test('ratings without a number are told by what they are and how many there are', async () => {
  await clear();
  const file = (levels: readonly string[]) => `单位,评价时间,评价等级\n${levels.map((level) => `县公安局,2026-03-02,${level}\n`).join('')}`;
  expect(await imported(file(['满意', '满意', '不满意']), '评价.csv')).toMatchObject({ fresh: 3, faulty: 0 });
  expect(await imported(file(['满意', '不满意', '满意', '非常满意']), '评价.csv')).toMatchObject({ fresh: 1, changed: 2, unchanged: 1 });
  expect((await sums())[0]).toMatchObject({ level5: 1, level4: 2, level2: 1 });
});

/** A house whose store dies within one of its transactions. */
function dying(house: House, at: number): House {
  let count = 0;
  const store = new Proxy(house.store, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name);
      const transaction: typeof target.transaction = (work, options) =>
        target.transaction(async (tx, client) => {
          const result = await work(tx, client);
          count += 1;
          if (count === at) throw new Error('killed');
          return result;
        }, options);
      return transaction;
    },
  });
  return { ...house, store };
}

test('killed again and again, ratings without numbers end as if nothing had happened', async () => {
  const file = county.ratings
    .replace(/^\d+/gm, '')
    .replace(/ \d\d:\d\d:\d\d/g, '')
    .replace(/,(评价器|手机)[^,]*/g, ',');
  const run = async (deaths: readonly number[]) => {
    await clear();
    const upload = await bring(app, county.id, file, '评价.csv');
    const mapping = JSON.stringify({ table: 'ratings', columns: {}, personal: [] });
    await app.store.db.updateTable('case_imports').set({ state: 'running', mapping }).where('id', '=', upload.id).execute();
    for (const at of deaths) await runImport(dying(app.house, at), upload.id, { batch: 50 }).catch(({ message }) => expect(message).toBe('killed'));
    await runImport(app.house, upload.id, { batch: 50 });
    const { fresh, changed, faulty, state } = await ended(app, upload.id);
    const keys = (await app.store.pool.query('SELECT unit_id, key::text, hash::text FROM ratings ORDER BY 1, 2')).rows;
    return { fresh, changed, faulty, state, keys, sums: await sums() };
  };
  const undisturbed = await run([]);
  expect(undisturbed).toMatchObject({ fresh: county.ratings.trimEnd().split('\r\n').length - 1, changed: 0, faulty: 0, state: 'done' });
  for (const deaths of [[1], [2, 1], [3, 2, 2], [4, 1, 5]]) expect(await run(deaths)).toEqual(undisturbed);
});

test('wrong rows are told; a number twice, a clock that runs backwards, a level that nobody knows', async () => {
  await clear();
  const done = await imported(
    `编号,单位,评价时间,评价等级,整改时间
A1,县公安局,2026-03-02 10:00,不满意,2026-03-01 10:00
A2,县公安局,2026-03-02 10:00,很好,
A3,县公安局,2026-03-02 10:00,满意,
A3,县公安局,2026-03-02 10:00,不满意,
1.2E+17,县公安局,2026-03-02 10:00,满意,
A4,县公安局,昨天,满意,
A5,县公安分局,2026-03-02 10:00,满意,
`,
    '评价.csv',
  );
  expect(done).toMatchObject({ fresh: 1, faulty: 6 });
  const { bytes } = await admin().get(`/case-imports/${done.id}/rejects`);
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  const reasons = sheets[0]?.rows.map(({ cells }) => cells[1]?.text) ?? [];
  for (const [index, says] of ['时间倒流', '不认识评价等级', '重复', 'Excel', '不是日期', '县公安分局'].entries())
    expect(reasons[index]).toContain(says);
});

test('behind every figure of ratings and complaints stand exactly its rows', async () => {
  await clear();
  await imported(county.ratings, '评价.csv');
  await app.store.pool.query('UPDATE ratings SET excluded = true WHERE level = 1 AND at % 2 = 0');
  await imported(COMPLAINTS, '投诉.csv');
  const ratings = await stored();
  const complaints = (
    await app.store.pool.query('SELECT unit_id AS unit, service_id AS service, number, at, valid, closed FROM complaints')
  ).rows.map((row) => ({ ...row, closed: row.closed ?? NONE }));
  let compared = 0;
  for (const indicator of INDICATORS.filter(({ source }) => source === '评价' || source === '投诉')) {
    for (const part of ['numerator', 'denominator'] as const) {
      const keys = keysOf(indicator, part);
      const wanted =
        ratings.filter((row) => ratingCounts(keys, row, SPAN) > 0).length + complaints.filter((row) => complaintCounts(keys, row, SPAN) > 0).length;
      const path = indicator.source === '评价' ? '/ratings' : '/complaints';
      const { body } = await admin().get<{ total: number }>(path, {
        query: { ...MONTHS, under: String(county.id), indicator: indicator.name, part },
      });
      expect([indicator.name, part, body.total]).toEqual([indicator.name, part, wanted]);
      compared += wanted;
    }
  }
  expect(compared).toBeGreaterThan(500);
});

test('the figures are real: satisfaction, corrected 差评, complaints closed', async () => {
  await clear();
  await imported(
    '单位,评价时间,评价等级,是否剔除,整改完成时间\n县公安局,2026-03-02,满意,,\n县公安局,2026-03-03,基本满意,,\n县公安局,2026-03-04,不满意,,2026-03-20\n县公安局,2026-03-05,非常不满意,,\n县公安局,2026-03-06,非常不满意,是,\n县公安局,2026-03-07,未评价,,\n',
    '评价.csv',
  );
  await imported(COMPLAINTS, '投诉.csv');
  const { body } = await admin().get<CaseFigures>('/cases/figures', { query: { fromMonth: '2026-03', toMonth: '2026-03' } });
  const police = body.units.find(({ unitId }) => unitId === county.units[0])?.values ?? [];
  const figure = (name: string) => police[body.indicators.findIndex((one) => one.name === name)];
  expect(figure('群众满意率')).toBe('50.00%');
  expect(figure('差评整改率')).toBe('50.00%');
  expect(figure('有效评价')).toBe('4');
  expect(figure('投诉办结率')).toBe('100.00%');
  expect([figure('投诉'), figure('有效投诉')]).toEqual(['2', '1']);
});

test('lists are searched, filtered and exported within the scope of who asks', async () => {
  await clear();
  await imported(county.ratings, '评价.csv');
  await imported(COMPLAINTS, '投诉.csv');
  const clerk = app.as('clerk', county.units[1]);
  const own = await clerk.get<{ items: RatingItem[]; total: number }>('/ratings', { query: { poor: 'no' } });
  expect(own.body.total).toBeGreaterThan(0);
  expect(new Set(own.body.items.map(({ unitId }) => unitId))).toEqual(new Set([county.units[1]]));
  expect(own.body.items.every(({ level }) => level > 2 || level === 0)).toBe(true);
  const open = await admin().get<{ items: ComplaintItem[] }>('/complaints', { query: { closed: 'no' } });
  expect(open.body.items.map(({ number, closed }) => [number, closed])).toEqual([['T3', null]]);
  const { bytes } = await clerk.get('/complaints/export');
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  expect(sheets[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['T3']);
  expect((await admin().get('/ratings', { query: { indicator: '群众满意率' } })).problem.detail).toContain('起止月份');
  expect((await admin().get('/complaints', { query: { indicator: '群众满意率', ...MONTHS } })).status).toBe(400);
});
