import { describe, expect, it } from 'vitest';
import { readTable } from './index.ts';
import { textCell, xlsx, zip } from './test-files.ts';
import type { ReadOptions } from './types.ts';

const read = (bytes: Uint8Array, options?: ReadOptions) => readTable({ name: 't.csv', bytes }, options);
const codes = async (bytes: Uint8Array, options?: ReadOptions) => (await read(bytes, options)).problems.map((problem) => problem.code);
const header = `<row r="1">${textCell('A1', '甲')}${textCell('B1', '乙')}</row>`;

describe('cells', () => {
  it('tells kinds, exact texts and addresses, and skips blank rows', async () => {
    const row = `<row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" s="1"><v>0.98499999999999999</v></c></row>
      <row r="5"><c r="A5" s="2"><v>46086</v></c><c r="B5" s="3"><v>46086.354166666664</v></c></row><row r="6"><c r="A6" t="b"><v>1</v></c></row>
      <row r="9"><c r="A9" s="1"/></row>`;
    const { sheets, problems } = await read(xlsx([`<sheetData>${header}${row}</sheetData>`]));
    expect(problems).toEqual([]);
    expect(sheets[0]?.rows).toEqual([
      {
        number: 4,
        cells: [
          { text: '0.3', kind: 'number', number: 0.30000000000000004, address: 'A4', column: 1 },
          { text: '98.5%', kind: 'number', number: 0.985, percent: true, address: 'B4', column: 2 },
        ],
      },
      {
        number: 5,
        cells: [
          { text: '2026-03-05', kind: 'date', address: 'A5', column: 1 },
          { text: '2026-03-05 08:30:00', kind: 'date', address: 'B5', column: 2 },
        ],
      },
      {
        number: 6,
        cells: [
          { text: 'TRUE', kind: 'boolean', address: 'A6', column: 1 },
          { text: '', kind: 'empty', address: 'B6', column: 2 },
        ],
      },
    ]);
  });

  it('reports formulas, error values, rounded long numbers and merged cells', async () => {
    const rows = `<row r="2"><c r="A2"><f>SUM(B2:B9)</f><v>5</v></c><c r="B2" t="e"><v>#N/A</v></c></row>
      <row r="3"><c r="A3"><v>110101199001011230</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>`;
    const { sheets, problems } = await read(xlsx([`<sheetData>${header}${rows}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`]));
    expect(problems.map(({ code, address }) => [code, address])).toEqual([
      ['formula', 'A2'],
      ['error-cell', 'B2'],
      ['long-number', 'A3'],
      ['formula', 'B3'],
      ['merged', 'A2:A3'],
    ]);
    expect(problems[0]?.message).toContain('“表1”第 2 行 A 列：这是公式（=SUM(B2:B9)）');
    expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ kind: 'formula', text: '5', number: 5 });
  });

  it('takes the header row it is told and ignores what is above', async () => {
    const title = `<row r="1">${textCell('A1', '考核表')}</row>`;
    const body = `<sheetData>${title}${header.replace(/1"/g, '2"')}<row r="3">${textCell('A3', 'x')}</row></sheetData>`;
    const merged = xlsx([`${body}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`]);
    expect(await codes(merged)).toEqual(['extra-cells', 'merged']);
    const { sheets, problems } = await read(merged, { headerRow: 2 });
    expect(problems).toEqual([]);
    expect(sheets[0]).toMatchObject({ headerRow: 2, header: [{ text: '甲' }, { text: '乙' }], rows: [{ number: 3 }] });
  });
});

describe('hostile and broken files', () => {
  const good = xlsx([`<sheetData>${header}</sheetData>`]);

  it('gives a problem for every cut of a workbook, never a throw', async () => {
    for (let length = 4; length < good.length; length += 97) {
      const found = await codes(good.slice(0, length));
      expect(found, `cut at ${length}`).toEqual(['corrupt']);
    }
  });

  it('never throws for a workbook with flipped bytes', { timeout: 30_000 }, async () => {
    for (let at = 4; at < good.length; at += 13) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      await expect(read(bytes)).resolves.toBeDefined();
    }
  });

  it('refuses zips that are not workbooks', async () => {
    expect(await codes(zip([{ name: 'a.txt', data: 'x' }]))).toEqual(['other-format']);
    expect((await read(zip([{ name: 'content.xml', data: 'x' }]))).problems[0]?.message).toContain('.ods');
  });

  it('refuses a zip bomb, whether it declares its size or lies about it', async () => {
    const zeros = Buffer.alloc(30_000_000);
    const bomb = (declared: number) => xlsx([`<sheetData>${header}</sheetData>`], [{ name: 'xl/media/a.png', data: zeros, declared }]);
    expect(await codes(bomb(zeros.length))).toEqual(['too-big']);
    expect(await codes(bomb(1000))).toEqual(['corrupt']);
    expect(await codes(good, { maxUnpackedBytes: 1000 })).toEqual(['too-big']);
    expect(await codes(good, { maxEntries: 3 })).toEqual(['too-big']);
  });

  it('refuses a sheet of a million rows early and still reads the other sheet', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>${(i * 7919) % 10_007}</v></c></row>`);
    const bytes = xlsx([`<sheetData>${header}${rows.join('')}</sheetData>`, `<sheetData>${header}</sheetData>`]);
    rows.length = 0;
    const started = performance.now();
    const { sheets, problems } = await read(bytes);
    expect(problems).toMatchObject([{ code: 'too-many-rows', sheet: '表1' }]);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['表2']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('does not build the grid between far corners, and does not count styled blank cells', async () => {
    const corner = (cell: string) => xlsx([`<sheetData>${header}<row r="1048576">${cell}</row></sheetData>`]);
    expect(await codes(corner('<c r="XFD1048576"><v>1</v></c>'))).toEqual(['too-many-rows']);
    expect(await codes(corner('<c r="XFD1048576" s="1"/>'))).toEqual([]);
    const wide = xlsx([`<sheetData>${header}<row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>`]);
    expect(await codes(wide)).toEqual(['too-many-columns']);
  });
});
