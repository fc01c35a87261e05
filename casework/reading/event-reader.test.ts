import { expect, it } from 'vitest';
import { Catalogue } from '../catalogue.ts';
import { service, smallCatalogue } from '../testing/rows.ts';
import { feed } from '../testing/sample-files.ts';
import { type ComplaintRow, complaintReader, type RatingRow, ratingReader } from './event-reader.ts';

const HEAD = '办件编号,实施编码,单位,评价时间,评价等级,评价来源,整改时间';

function ratings(lines: readonly string[], catalogue = smallCatalogue(), head = HEAD) {
  const rows: RatingRow[] = [];
  const reader = ratingReader(catalogue, (row) => rows.push({ ...row }), { keys: true });
  feed(reader, new TextEncoder().encode(`${head}\n${lines.join('\n')}\n`), 97);
  const errors = reader.findings.list().flatMap(({ severity, row, code }) => (severity === 'error' ? [`${row} ${code}`] : []));
  return { rows, errors, keys: rows.map(({ key }) => key), hashes: rows.map(({ contentHash }) => contentHash) };
}

it('tells a rating by its number, unit and time, in whatever order and under whatever headings the columns come', () => {
  const one = ratings(['A1,,县公安局,2026-03-02 10:00,满意,手机,']);
  const other = ratings(['手机,2026年3月2日10时00分,4,剑阁县公安局,A1'], smallCatalogue(), '来源,时间,等级,部门,case_no');
  expect(other.keys).toEqual(one.keys);
  expect(other.hashes).toEqual(one.hashes);
  const changed = ratings(['A1,,县公安局,2026-03-02 10:00,不满意,手机,2026-03-09']);
  expect(changed.keys).toEqual(one.keys);
  expect(changed.hashes).not.toEqual(one.hashes);
  expect(
    ratings(['A1,,县公安局,2026-03-02 10:00,满意,,', 'A1,,县公安局,2026-03-03 10:00,满意,,', 'A1,,县公安局,2026-03-02 10:00,差,,']).errors,
  ).toEqual(['4 unknown-level']);
  expect(ratings(['A1,,县公安局,2026-03-02 10:00,满意,,', 'A1,,县公安局,2026-03-02 10:00,不满意,,']).errors).toEqual(['3 duplicate']);
});

it('tells ratings without a number by how many there were before, and keeps their keys when a service becomes known', () => {
  const line = `,${service(9).code},县公安局,2026-03-02,满意,手机,`;
  const { keys, errors } = ratings([line, line, line]);
  expect([new Set(keys).size, errors]).toEqual([3, []]);
  expect(ratings([line, line]).keys).toEqual(keys.slice(0, 2));
  const { units, services } = smallCatalogue();
  const known = ratings([line, line, line], new Catalogue({ units, services: [...services, service(9)] }));
  expect(known.keys).toEqual(keys);
  expect(known.rows[0]?.service).toBe(3);
  expect(known.hashes[0]).not.toBe(ratings([line]).hashes[0]);
});

it('tells a complaint by number and unit, and when it was closed', () => {
  const rows: ComplaintRow[] = [];
  const reader = complaintReader(smallCatalogue(), (row) => rows.push({ ...row }), { keys: true });
  const text =
    '投诉编号,被投诉单位,投诉时间,是否属实,办结时间\nT1,县公安局,2026-03-02,属实,2026-03-02\nT1,普安镇,2026-03-03,,\nT2,普安镇,2026-03-03,是,2026-03-01\n';
  feed(reader, new TextEncoder().encode(text), 97);
  expect(rows.map(({ valid, closed }) => [valid, closed > 0])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  expect(reader.findings.list().map(({ code }) => code)).toEqual(['backwards']);
});

it('reads no text and makes no key for who only counts', () => {
  const rows: RatingRow[] = [];
  const reader = ratingReader(smallCatalogue(), (row) => rows.push({ ...row }));
  feed(reader, new TextEncoder().encode(`${HEAD}\nA1,,县公安局,2026-03-02,满意,手机,\nA1,,县公安局,2026-03-02,满意,手机,\n`), 97);
  expect(rows.map(({ number, key, level }) => [number, key, level])).toEqual([
    ['', '', 4],
    ['', '', 4],
  ]);
});
