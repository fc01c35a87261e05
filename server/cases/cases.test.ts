import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Cells, caseCounts, dayOf, INDICATORS, MEASURES, monthOf, parseMoment, USUAL_READINGS } from '@kaocheng/casework';
import { readTable, writeWorkbook } from '@kaocheng/tables';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../testing/app.ts';
import { FORM, form } from '../units/test-units.ts';
import { columnOf } from './cells-table.ts';
import type { CaseFigures, CaseItem } from './contract.ts';
import { caseOf, readingOf, type StoredCase } from './stored.ts';
import { asProposed, bring, type County, ended, makeCounty } from './test-files.ts';

const CASES = 1500;
let app: TestApp;
let county: County;

beforeAll(async () => {
  app = await testApp({ now: '2026-11-24T02:00:00.000Z' });
  county = await makeCounty(app, CASES);
});
afterAll(() => app.close());

const admin = () => app.as('administrator');
const clear = () => sql`TRUNCATE cases, case_cells, open_cases, case_import_rejects, case_imports CASCADE`.execute(app.store.db);

/** What a person is told of changed cases. */
async function linesOfEdits(id: number): Promise<string[][]> {
  const { bytes } = await admin().get(`/case-imports/${id}/edits`);
  const { sheets } = await readTable({ name: '变更.xlsx', bytes });
  return sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

async function imported(text: string | Uint8Array, allOrNothing = false, name?: string) {
  const upload = await bring(app, county.id, text, name);
  const started = await admin().post(`/case-imports/${upload.id}/start`, asProposed(upload, allOrNothing));
  expect(started.status, started.text).toBe(200);
  return ended(app, upload.id);
}

/** The state of the store after an import, without what may differ from run to run. */
async function state() {
  const ordered = async (query: string) => (await app.store.pool.query(query)).rows;
  return {
    cases: await ordered(
      `SELECT md5(string_agg(md5((c.*)::text), '' ORDER BY unit_id, key)) AS cases, count(*)::int AS count FROM
       (SELECT unit_id, key, hash, number, service_id, accepted, closed, due, on_time, late, early, used, statutory, provisional FROM cases) c`,
    ),
    cells: await ordered('SELECT * FROM case_cells ORDER BY unit_id, service_id, month'),
    open: await ordered('SELECT * FROM open_cases WHERE count <> 0 ORDER BY unit_id, service_id, due_day'),
  };
}

/** The sums of what is stored, counted from the beginning. */
async function recounted() {
  const { rows } = await app.store.pool.query<StoredCase>('SELECT * FROM (SELECT * FROM cases) c'.replace('*', LIST));
  const cells = new Cells();
  for (const row of rows) cells.addCase(caseOf(row), readingOf(row));
  return { rows, cells };
}
const LIST = `unit_id, service_id, number, applicant, channel, accepted, stated_due, pauses, extension_asked, extension_days, closed, delivered, outcome,
  entered, on_spot, parallel_group, sample, due, computed, on_time, early, late, used, statutory, delivery_due, provisional`;

async function expectSumsToHold() {
  const { cells } = await recounted();
  const { rows } = await app.store.pool.query('SELECT * FROM case_cells');
  const stored = new Map(rows.map((row) => [`${row.unit_id}/${row.service_id}/${row.month}`, row]));
  for (const { unit, service, month, sums } of cells.cells()) {
    const row = stored.get(`${unit}/${service}/${month}`);
    const kept = MEASURES.map((key) => (key === 'openDue' ? 0 : row?.[columnOf(key)]));
    expect(kept).toEqual(sums);
    stored.delete(`${unit}/${service}/${month}`);
  }
  for (const row of stored.values()) for (const key of MEASURES) if (key !== 'openDue') expect(row[columnOf(key)]).toBe(0);
  const open = await app.store.pool.query(
    'SELECT unit_id AS unit, service_id AS service, due_day AS due, count FROM open_cases WHERE count <> 0 ORDER BY 1, 2, 3',
  );
  expect(open.rows).toEqual(cells.openCells());
}

test('an export comes in: columns are told, personal data stays at the door, every case is counted', async () => {
  const upload = await bring(app, county.id, county.cases);
  expect(upload).toMatchObject({ state: 'uploaded', unitName: '剑阁县', file: '办件.csv' });
  expect(upload.columns.find(({ field }) => field === 'accepted')).toMatchObject({ title: '受理时间', by: 'heading', required: true });
  const idColumn = upload.header.indexOf('证件号码');
  expect(upload.personal).toEqual([idColumn]);
  for (const cells of upload.sample) expect(cells[idColumn]).not.toMatch(/\d{12}/);

  await admin().post(`/case-imports/${upload.id}/start`, asProposed(upload));
  const done = await ended(app, upload.id);
  expect(done).toMatchObject({ state: 'done', share: 1, fresh: CASES, changed: 0, unchanged: 0, faulty: 0 });
  expect(await readdir(join(app.house.settings.DATA_DIR, 'uploads', 'cases'))).toEqual(['arriving']);
  await expectSumsToHold();
  const number = county.cases.split('\n')[1]?.split(',').at(-1)?.trim() ?? '';
  expect(number).toMatch(/\d{10}/);
  const { rows } = await app.store.pool.query('SELECT count(*)::int AS found FROM cases WHERE (cases.*)::text LIKE $1', [`%${number}%`]);
  expect(rows).toEqual([{ found: 0 }]);
});

test('the same again changes nothing; what has changed is counted anew, and only that', async () => {
  await clear();
  await imported(county.cases);
  const before = await state();
  expect(await imported(county.cases)).toMatchObject({
    state: 'done',
    fresh: 0,
    changed: 0,
    unchanged: CASES,
    importedBefore: '2026-11-24T02:00:00.000Z',
  });
  expect(await state()).toEqual(before);

  // Every tenth case is closed on another day, and its channel is another.
  const [head = '', ...lines] = county.cases.trimEnd().split('\r\n');
  const changed = lines.map((line, index) => {
    const cells = line.split(',');
    if (index % 10 !== 0) return line;
    cells[4] = cells[4] === '网上' ? '窗口' : '网上';
    cells[13] = '';
    cells[14] = '';
    return cells.join(',');
  });
  const done = await imported([head, ...changed, ''].join('\r\n'));
  expect(done).toMatchObject({ fresh: 0, changed: CASES / 10, unchanged: CASES - CASES / 10 });
  await expectSumsToHold();
  const edits = await linesOfEdits(done.id);
  expect(new Set(edits.map(([row]) => row)).size).toBe(CASES / 10);
  const [number, , , , channel] = (lines[0] ?? '').split(',');
  expect(edits.filter(([row]) => row === '2')).toEqual(
    expect.arrayContaining([
      ['2', expect.stringMatching(/^剑阁县/), number, '办理渠道', channel, channel === '网上' ? '窗口' : '网上'],
      ['2', expect.stringMatching(/^剑阁县/), number, '办结时间', expect.stringMatching(/^2026-/), '（空）'],
    ]),
  );
  await imported(county.cases);
  expect((await state()).cases).toEqual(before.cases);
  await expectSumsToHold();
});

test('cases go out as a workbook, narrowed as they are on show', async () => {
  await clear();
  await imported(county.cases);
  const query = `?channel=online&sort=number&size=200`;
  const { items } = (await admin().get<{ items: CaseItem[] }>(`/cases${query}`)).body;
  const { bytes } = await admin().get(`/cases/export${query}`);
  const { sheets } = await readTable({ name: '办件.xlsx', bytes });
  const rows = sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
  expect(rows.slice(0, items.length).map(([number]) => number)).toEqual(items.map(({ number }) => number));
  expect(new Set(rows.map((cells) => cells[4]))).toEqual(new Set(['网上']));
});

test('one known case among many new ones is found, wherever it stands', async () => {
  const [head = '', ...lines] = county.cases.trimEnd().split('\r\n');
  for (const place of [0, 777, CASES - 1]) {
    await clear();
    const cells = (lines[place] ?? '').split(',');
    cells[4] = cells[4] === '网上' ? '窗口' : '网上';
    await imported([head, cells.join(','), ''].join('\r\n'));
    expect(await imported(county.cases)).toMatchObject({ fresh: CASES - 1, changed: 1, unchanged: 0 });
    await expectSumsToHold();
  }
});

test('wrong rows go to a workbook with their reasons, good rows go in; or none at all', async () => {
  await clear();
  const [head = '', ...lines] = county.cases.trimEnd().split('\r\n').slice(0, 11);
  const wrong = lines.map((line, index) =>
    index === 2 ? line.replace(/^[^,]+/, '1.2E+17') : index === 5 ? line.replace(/县公安局|普安镇/, '县公安分局') : line,
  );
  const text = [head, ...wrong, lines[0], ''].join('\r\n');
  expect(await imported(text)).toMatchObject({ state: 'done', fresh: 8, faulty: 3 });
  const { body } = await admin().get<{ items: { id: number }[] }>('/case-imports');
  const { bytes } = await admin().get(`/case-imports/${body.items[0]?.id}/rejects`);
  const { sheets } = await readTable({ name: 'x.xlsx', bytes });
  const cells = sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text));
  expect(cells?.map(([row]) => row)).toEqual(['4', '7', '12']);
  expect(cells?.[0]?.[1]).toContain('Excel');
  expect(cells?.[1]?.[1]).toContain('县公安分局');
  expect(cells?.[2]?.[1]).toContain('重复');
  for (const row of cells ?? []) expect(row.at(-1)).not.toMatch(/\d{12}/);

  await clear();
  expect(await imported(text, true)).toMatchObject({ state: 'refused', fresh: 0, faulty: 3 });
  expect((await state()).cases[0]).toMatchObject({ count: 0 });
  expect(await imported([head, ...lines, ''].join('\r\n'), true)).toMatchObject({ state: 'done', fresh: 10, faulty: 0 });
});

test('a workbook, and a CSV with a title above its headings, come in too', async () => {
  await clear();
  const [head = '', ...lines] = county.cases.trimEnd().replace('\ufeff', '').split('\r\n').slice(0, 6);
  const heads = head.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((text, index) => [`c${index}`, text])));
  const book = await writeWorkbook({
    sheets: [{ name: '办件', columns: heads.map((header, index) => ({ key: `c${index}`, header, numberFormat: '@' })), rows }],
  });
  expect(await imported(book, false, '办件.xlsx')).toMatchObject({ state: 'done', fresh: 5, faulty: 0 });
  expect(await imported(`三月办件导出表${','.repeat(heads.length - 1)}\r\n${head}\r\n${lines.join('\r\n')}\r\n`)).toMatchObject({
    unchanged: 5,
    faulty: 0,
  });
});

test('what cannot be an export is refused at once, and nothing of it stays', async () => {
  const send = (bytes: Uint8Array | string) => admin().post(`/units/${county.id}/case-imports`, form(bytes, {}, '办件.csv'), FORM);
  expect((await send('')).problem.code).toBe('bad-input');
  expect((await send(Buffer.from([0xff, 0xfe, 0x41, 0]))).problem).toMatchObject({ code: 'has-errors' });
  expect(await readdir(join(app.house.settings.DATA_DIR, 'uploads', 'cases', 'arriving'))).toEqual([]);
});

test('columns are decided by a person, kept for the next file of the source, and required where they must be', async () => {
  await clear();
  const text = county.cases.replace('办件编号', '老系统甲').replace('受理时间', '老系统乙');
  const upload = await bring(app, county.id, text);
  const proposed = asProposed(upload);
  const without = { ...proposed, columns: proposed.columns.filter(({ field }) => field !== 'number') };
  expect((await admin().post(`/case-imports/${upload.id}/start`, without)).problem.detail).toContain('办件编号');
  const twice = [
    { field: 'number', index: 0 },
    { field: 'unit', index: 0 },
    { field: 'accepted', index: 5 },
  ];
  expect((await admin().post(`/case-imports/${upload.id}/start`, { ...proposed, columns: twice })).problem.detail).toContain('不能既是');
  const columns = [
    ...proposed.columns.filter(({ field }) => !['number', 'accepted'].includes(field)),
    { field: 'number', index: 0 },
    { field: 'accepted', index: 5 },
  ];
  await admin().post(`/case-imports/${upload.id}/start`, { ...proposed, columns });
  expect(await ended(app, upload.id)).toMatchObject({ state: 'done', fresh: CASES });
  const again = await bring(app, county.id, text.replace('\r\n', '\r\n'));
  expect(again.columns.filter(({ field }) => ['number', 'accepted'].includes(field)).map(({ index }) => index)).toEqual([0, 5]);
});

test('an import that was cancelled before it began is over; a stale page does nothing', async () => {
  const upload = await bring(app, county.id, county.cases);
  const { status, body } = await admin().post<{ state: string }>(`/case-imports/${upload.id}/cancel`, { version: upload.version });
  expect([status, body.state]).toEqual([200, 'cancelled']);
  expect((await admin().post(`/case-imports/${upload.id}/start`, asProposed(upload))).problem.code).toBe('stale-version');
  expect((await admin().post(`/case-imports/${upload.id}/resume`, { version: upload.version + 1 })).problem.code).toBe('wrong-stage');
});

test('figures come from the sums, and behind every figure stand exactly its cases', async () => {
  await clear();
  await imported(county.cases);
  const months = { fromMonth: '2026-03', toMonth: '2026-12' };
  const { body: figures } = await admin().get<CaseFigures>('/cases/figures', { query: { ...months, under: String(county.id) } });
  expect(figures.units.map(({ unitId }) => unitId)).toEqual(county.units);
  const { rows } = await recounted();
  const asOf = dayOf(parseMoment('2026-11-24'));
  const span = { from: monthOf(parseMoment('2026-03-01')), to: monthOf(parseMoment('2026-12-01')), asOf };
  let compared = 0;
  for (const indicator of INDICATORS.filter(({ source, name }) => source === '办件' && name !== '实际提速')) {
    for (const part of ['numerator', 'denominator'] as const) {
      const keys = (part === 'denominator' ? indicator.denominator?.(USUAL_READINGS) : undefined) ?? indicator.numerator(USUAL_READINGS);
      const wanted = rows.filter((row) => caseCounts(keys, caseOf(row), readingOf(row), span) > 0).length;
      const behind = { ...months, under: String(county.id), indicator: indicator.name, part };
      const { body } = await admin().get<{ total: number }>('/cases', { query: behind });
      // Sums know nothing of days: here the cases themselves are counted.
      const { body: counted } = await admin().get<{ total: number }>('/cases', { query: { ...behind, from: '2000-01-01' } });
      expect([indicator.name, part, body.total, counted.total]).toEqual([indicator.name, part, wanted, wanted]);
      compared += wanted;
    }
  }
  expect(compared).toBeGreaterThan(CASES);
  expect(figures.all[figures.indicators.findIndex(({ name }) => name === '收件')]).toBe(
    String(rows.filter(({ accepted }) => monthOf(accepted) >= span.from && monthOf(accepted) <= span.to).length),
  );
});

test('everybody sees the cases of their own units', async () => {
  const clerk = app.as('clerk', county.units[1]);
  const { body } = await clerk.get<{ items: CaseItem[]; total: number }>('/cases');
  expect(body.total).toBeGreaterThan(0);
  expect(new Set(body.items.map(({ unitId }) => unitId))).toEqual(new Set([county.units[1]]));
  expect((await clerk.get<CaseFigures>('/cases/figures', { query: { fromMonth: '2026-01', toMonth: '2026-12' } })).body.units.length).toBe(1);
  expect((await clerk.get('/case-imports')).problem.code).toBe('not-allowed');
});
