import { describe, expect, it } from 'vitest';
import { readTable, writeCsv } from './index.ts';
import type { ReadOptions } from './types.ts';

const read = (content: string | Uint8Array, options?: ReadOptions) => readTable({ name: '考核/表.csv', bytes: Buffer.from(content) }, options);
const texts = async (content: string | Uint8Array, options?: ReadOptions) => {
  const { sheets, problems } = await read(content, options);
  expect(problems).toEqual([]);
  return sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text));
};
const codes = async (content: string | Uint8Array, options?: ReadOptions) => (await read(content, options)).problems.map((problem) => problem.code);

describe('encodings', () => {
  const gb18030 = Buffer.from('b5a5ce bb2cb5c3b7d60abcd7bed62c39380a'.replaceAll(' ', ''), 'hex'); // 单位,得分 / 甲局,98
  const utf16 = Buffer.from('\ufeff单位,得分\n甲局,98\n', 'utf16le');
  it.each([
    ['UTF-8', Buffer.from('单位,得分\n甲局,98\n')],
    ['UTF-8 with BOM', Buffer.from('\ufeff单位,得分\r\n甲局,98')],
    ['GB18030', gb18030],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
  ])('reads %s', async (_name, bytes) => {
    const { sheets, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(sheets[0]?.name).toBe('表');
    expect(sheets[0]?.header).toEqual([
      { text: '单位', address: 'A1', column: 1 },
      { text: '得分', address: 'B1', column: 2 },
    ]);
    expect(sheets[0]?.rows).toEqual([
      {
        number: 2,
        cells: [
          { text: '甲局', kind: 'text', address: 'A2', column: 1 },
          { text: '98', kind: 'text', address: 'B2', column: 2 },
        ],
      },
    ]);
  });

  it('says so when no encoding fits, and does not take damaged UTF-8 for GB18030', async () => {
    expect(await codes(Buffer.concat([gb18030, Buffer.from([0xff, 0xff])]))).toEqual(['encoding']);
    const damaged = Buffer.from('单位,得分\n甲乙丙丁戊己庚辛局的办公室和各科室以及下属单位,98\n');
    damaged[1] = 0x41;
    expect(await codes(damaged)).toEqual(['encoding']);
  });
});

describe('rows', () => {
  it.each(['标题\na;b\n1,5;2\n', '\na\tb\n1,5\t2\n', '标题\n"a";b\n"1,5";2\n'])('guesses the separator of %j', async (content) => {
    expect(await texts(content, { headerRow: 2 })).toEqual([['1,5', '2']]);
  });

  it('takes a lone name over wider rows for a title, and says so once', async () => {
    const { problems } = await read('考核表\n单位,得分\n甲,1\n乙,2\n');
    expect(problems).toMatchObject([{ code: 'extra-cells', row: 2, message: expect.stringContaining('看起来是标题') }]);
  });

  it('keeps row numbers across blank lines, cleans text and fills short rows', async () => {
    const { sheets } = await read('\n单\u200b位\u00a0,"得\n分",备注\n\n ,,\n\u3000甲局\u0007\u3000,９８\n');
    expect(sheets[0]?.headerRow).toBe(2);
    expect(sheets[0]?.header.map((cell) => cell.text)).toEqual(['单位', '得分', '备注']);
    expect(sheets[0]?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])).toEqual([[5, '甲局', '９８', '']]);
  });

  it('reports cells beyond the header, formulas, and double or missing names, each in its place', async () => {
    const { problems } = await read('名,名,,分\n甲,乙,丙,-5,多\n=1+1,-,x,@A,\n');
    expect(problems.map(({ code, address }) => [code, address])).toEqual([
      ['extra-cells', 'E2'],
      ['formula', 'A3'],
      ['formula', 'D3'],
      ['header-duplicate', 'B1'],
      ['header-empty', 'C1'],
    ]);
    expect(problems[0]).toMatchObject({ file: '考核/表.csv', sheet: '表', row: 2, column: 5 });
    expect(problems[0]?.message).toContain('第 2 行 E 列');
  });

  it('names the line of an open quote and keeps the rows before it', async () => {
    const { sheets, problems } = await read('a,b\n"x\ny",1\n"open,2\nz,3\n');
    expect(problems).toMatchObject([{ code: 'quote', row: 3 }]);
    expect(problems[0]?.message).toContain('第 4 行');
    expect(sheets[0]?.rows).toHaveLength(1);
  });
});

it('refuses what is empty, binary, a web page, an old workbook or too long', async () => {
  expect(await codes('')).toEqual(['empty']);
  expect(await codes(' \n,,\n')).toEqual(['empty']);
  expect(await codes('%PDF-1.7 …')).toEqual(['other-format']);
  expect(await codes('a,b\n\0\0')).toEqual(['other-format']);
  expect(await codes('<html><table><tr><td>1</td></tr></table>')).toEqual(['other-format']);
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  expect(await codes(ole)).toEqual(['xls']);
  expect(await codes(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual(['encrypted']);
  expect(await codes('a\n1\n2\n3\n', { maxRows: 3 })).toEqual([]);
  expect(await codes('a\n1\n2\n3\n', { maxRows: 2 })).toEqual(['too-many-rows']);
});

it('closes a long list of problems with the number left out', async () => {
  const { problems } = await read(`a\n${'=1\n'.repeat(1200)}`);
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toMatchObject({ code: 'more', message: expect.stringContaining('200 处') });
});

describe('writeCsv', () => {
  it('writes for Excel: BOM, quotes, and no cell that would run', () => {
    const text = Buffer.from(
      writeCsv([
        ['a,b', 'say "x"', 1.5, true, null],
        ['=1+1', '-5', '@x', '\t=1', '-'],
      ]),
    ).toString();
    expect(text).toBe('\ufeff"a,b","say ""x""",1.5,TRUE,\r\n\'=1+1,-5,\'@x,"\'\t=1",-\r\n');
  });

  it('is read back as it was', async () => {
    const rows = [['=SUM(A1)', "'=1", "''-x", '+8613800000000', '-5%', "it's", '多行\n文字', '-']];
    expect(await texts(writeCsv([rows[0]?.map((_, i) => `列${i}`) ?? [], ...rows]))).toEqual(rows);
  });
});
