import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE, parseMoment } from '../moment.ts';
import { HEAD, line, read, smallCatalogue } from '../testing/rows.ts';
import { sheetBytes } from './from-rows.ts';
import type { Rejected } from './rejects.ts';
import { fieldText, Splitter } from './splitter.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 县公安局 and 普安镇 in GB18030; the rest of a file of cases is ASCII. */
const GB: Readonly<Record<string, readonly number[]>> = {
  县: [0xcf, 0xd8],
  公: [0xb9, 0xab],
  安: [0xb0, 0xb2],
  局: [0xbe, 0xd6],
  普: [0xc6, 0xd5],
  镇: [0xd5, 0xf2],
};
const gbBytes = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((char) => GB[char] ?? [char.charCodeAt(0)]));
const ENGLISH = 'case_no,task_code,unit,accept_time,finish_time';

describe('the splitter', () => {
  it('gives back what was written, however it is quoted, ended and cut into chunks', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', ';', ' x', '局', '镇', '😀'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), fc.integer({ min: 1, max: 40 }), (rows, end, ended, chunk) => {
        const written = rows.map((cells) =>
          cells.map((text) => (/[",\r\n]/.test(text) || text.length % 2 === 1 ? `"${text.replaceAll('"', '""')}"` : text)).join(','),
        );
        const all = bytes(written.join(end) + (ended ? end : ''));
        const splitter = new Splitter();
        const found: string[][] = [];
        const drain = () => {
          while (splitter.next())
            found.push(
              Array.from({ length: splitter.count }, (_, i) => fieldText(splitter.bytes, splitter.from[i] ?? 0, splitter.to[i] ?? 0, 'utf-8')),
            );
        };
        for (let at = 0; at < all.length; at += chunk) {
          splitter.feed(all.subarray(at, at + chunk));
          drain();
        }
        splitter.feed(undefined);
        drain();
        expect(found).toEqual(rows.map((cells) => cells.map((text) => text.trim())));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('encodings', () => {
  const rows = [line('A2026000001'), line('A2026000002', '普安镇')].join('\n');
  it('reads UTF-8 with and without a mark and GB18030 to the same cases and keys', () => {
    const plain = read(`${ENGLISH}\n${rows}`);
    expect(plain.errors).toEqual([]);
    expect(plain.cases).toHaveLength(2);
    for (const other of [read(`\ufeff${ENGLISH}\r\n${rows.replaceAll('\n', '\r\n')}\r\n`), read(gbBytes(`${ENGLISH}\n${rows}\n`))]) {
      expect(other.errors).toEqual([]);
      expect(other.cases).toEqual(plain.cases);
      expect(other.keys).toEqual(plain.keys);
    }
  });

  it('refuses UTF-16, workbooks and binary files with advice', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...rows].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);
    for (const [content, code] of [
      [utf16, 'utf-16'],
      [Uint8Array.from([0x50, 0x4b, 3, 4]), 'is-xlsx'],
      [Uint8Array.from([1, 0, 2, 65, 66, 67, 68, 69, 70, 71]), 'other-format'],
      [new Uint8Array(0), 'empty'],
      [Uint8Array.from([0x61, 0xff, 0xff, 0xff, 0x2c]), 'encoding'],
    ] as const) {
      const { errors, findings, cases } = read(content);
      expect(errors).toEqual([code]);
      expect(findings[0]?.message).toMatch(/[\u4e00-\u9fff]/);
      expect(cases).toEqual([]);
    }
  });

  it('finds cells of another encoding pasted into a file, and takes the others', () => {
    const utf8 = Array.from({ length: 20 }, (_, i) => line(`B20260000${i + 10}`)).join('\n');
    const mixed = new Uint8Array([...bytes(`${ENGLISH}\n${utf8}\n`), ...gbBytes(`${line('B2026999')}\n`)]);
    expect(read(mixed).errors).toEqual(['22 mixed-encoding unit']);
    const other = new Uint8Array([...gbBytes(`${ENGLISH}\n${utf8}\n`), ...bytes(`${line('B2026999')}\n`)]);
    expect(read(other).errors).toEqual(['22 mixed-encoding unit']);
    expect(read(other).cases).toHaveLength(20);
  });
});

describe('rows', () => {
  it('tells every fault with row and column, and takes the good rows', () => {
    const code = `11999999MB0000001X0140000000001`;
    const content = [
      HEAD,
      line('C001'),
      line('', '县公安局'),
      line('1.2E+17'),
      line('C004', '县公安厅'),
      `C005,${code.slice(0, 30)}9,县公安局,2026-03-02 09:00,`,
      line('C006', '县公安局', '2026-02-30'),
      line('C007', '县公安局', ''),
      line('C008', '县公安局', '2026-03-05 09:00', '2026-03-04 10:00'),
      line('C001'),
      'C010,只有三格,县公安局',
      `${line('C011')},多一格`,
      `"C012"x,${code},县公安局,2026-03-02,`,
      '',
      line('C014', '剑阁县公安局', '2026/3/2 9:05', '2026-03-02'),
      line('C015', '县公安局', '########'),
      `C016,${code},县公安局,2026-03-02,2026-03-0`,
    ].join('\n');
    const rejected: Rejected[] = [];
    const { errors, cases, findings } = read(content, { onRejected: (row) => rejected.push(row) });
    expect(errors).toEqual([
      '3 no-number 办件编号',
      '4 scientific 办件编号',
      '5 unknown-unit 单位',
      '6 unknown-service 实施编码',
      '7 bad-date 受理时间',
      '7 no-acceptance 受理时间',
      '8 no-acceptance 受理时间',
      '9 before-acceptance 办结时间',
      '10 duplicate 办件编号',
      '11 short-row',
      '12 extra-cells',
      '13 quote',
      '16 bad-date 受理时间',
      '16 no-acceptance 受理时间',
      '17 bad-date 办结时间',
    ]);
    expect(cases.map(({ number }) => number)).toEqual(['C001', 'C014']);
    expect(cases[1]).toMatchObject({ unit: 0, accepted: parseMoment('2026-03-02 09:05'), closed: parseMoment('2026-03-02') });
    expect(findings.find(({ code: each }) => each === 'unknown-unit')?.message).toContain('是否想写"县公安局"');
    expect(rejected.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17]);
    expect(rejected[1]?.cells[0]).toBe('1.2E+17');
  });

  it('sees clocks that run backwards in every step, and pauses', () => {
    const head = '办件编号,单位,受理时间,特别程序申请时间,特别程序结果时间,办结时间,送达时间,延期申请时间,延期天数';
    const { errors, cases } = read(
      [
        head,
        'D1,县公安局,2026-03-02,2026-03-03;2026-03-10,2026-03-05;2026-03-11,2026-03-20,2026-03-21,2026-03-06,5',
        'D2,县公安局,2026-03-02,2026-03-05,2026-03-03,2026-03-20,,,',
        'D3,县公安局,2026-03-02,2026-03-01,,,,,',
        'D4,县公安局,2026-03-02,,,2026-03-20,2026-03-19,,',
        'D5,县公安局,2026-03-02,,2026-03-05,2026-03-20,,,',
        'D6,县公安局,2026-03-02,2026-03-25,,2026-03-20,,,',
        'D7,县公安局,2026-03-02,,,,,,五',
      ].join('\n'),
    );
    expect(errors).toEqual([
      '3 backwards 特别程序结果时间',
      '4 before-acceptance 特别程序申请时间',
      '5 backwards 送达时间',
      '6 pause-without-start 特别程序结果时间',
      '7 backwards 特别程序申请时间',
      '8 bad-number 延期天数',
    ]);
    expect(cases[0]?.pauses).toHaveLength(2);
    expect(cases[0]).toMatchObject({ extensionDays: 5, extensionAsked: parseMoment('2026-03-06') });
  });

  it('sees that a file was cut off, in a row and inside a quote', () => {
    const whole = `${HEAD}\n${line('E1')}\n${line('E2')}\n`;
    expect(read(whole.slice(0, -30)).errors).toEqual(['3 truncated']);
    expect(read(`${HEAD}\n${line('E1')}\n"E2,${line('x').slice(2)}\n`).errors).toEqual(['3 quote']);
    const rows = Array.from({ length: 30_000 }, (_, i) => line(`E${i + 10}`)).join('\n');
    const open = read(`${HEAD}\n${line('E1')}\n"E2,${line('x').slice(2)}\n${rows}\n`);
    expect([open.errors, open.cases.length]).toEqual([['3 quote'], 1]);
  });

  it('refuses rows with a zero character, deep in a file, and takes the others', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => line(`Z${i}`));
    rows[1500] = line('Z\u00001500');
    expect(rows.join('\n').length).toBeGreaterThan(100_000);
    const { errors, cases } = read(`${HEAD}\n${rows.join('\n')}\n`);
    expect([errors, cases.length]).toEqual([['1502 control'], 1999]);
  });

  it('warns of numbers that a spreadsheet has rounded', () => {
    const rows = Array.from({ length: 9 }, (_, i) => line(`51082320260000${i}00000`)).join('\n');
    expect(read(`${HEAD}\n${rows}`).findings.map(({ code }) => code)).toContain('precision-lost');
  });
});

describe('headers', () => {
  it('finds the three columns it needs among forty, under other names and below a title', () => {
    const head = Array.from({ length: 40 }, (_, i) => (i === 7 ? '受理部门' : i === 21 ? '受理日期' : i === 33 ? '业务流水号' : `其他${i}`));
    const row = head.map((name, i) => (i === 7 ? '普安镇' : i === 21 ? '2026-03-02' : i === 33 ? `F00${i}` : `值${name}`));
    const { cases, errors, findings } = read(`某县办件明细表\n\n${head.join(',')}\n${row.join(',')}\n`);
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([{ number: 'F0033', unit: 1, accepted: parseMoment('2026-03-02'), closed: NONE, service: NONE }]);
    expect(findings.map(({ code }) => code)).toEqual(['title-rows']);
  });

  it('guesses columns from their content, says so, and uses a mapping again', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `GX2026000${i + 100},县公安局,2026-03-0${(i % 9) + 1} 09:00`).join('\n');
    const first = read(`甲,乙,丙\n${rows}`);
    expect(first.errors).toEqual([]);
    expect(first.findings.filter(({ code }) => code === 'column-guessed')).toHaveLength(3);
    const again = read(`丙,甲,乙\n2026-03-02 09:00,GX1,县公安局`, { mapping: first.reader.layout?.mapping });
    expect(again.cases).toMatchObject([{ number: 'GX1', unit: 0 }]);
  });

  it('refuses what has no such columns, and a header in two rows', () => {
    expect(read('甲,乙\n1,2\n').errors).toEqual(['1 missing-heading', '1 missing-heading', '1 missing-heading']);
    expect(read('办件,办件,时间,时间\n办件编号,单位,说明,备注\nX,县公安局,,\n').errors).toContain('2 missing-heading');
    expect(read('办件编号,单位,时限,\n,,受理时间,办结时间\nX,县公安局,2026-03-02,\n').errors).toContain('1 merged-header');
  });

  it('does not keep who applied, and masks it in rejected rows', () => {
    const rejected: Rejected[] = [];
    const head = '办件编号,单位,受理时间,申请人,证件号码,联系电话';
    const person = '张三丰,510823199001011234,13812345678';
    const { cases, findings } = read(`${head}\nH1,县公安局,2026-03-02,${person}\nH2,没有的局,2026-03-02,${person}\n`, {
      secret: 5,
      onRejected: (row) => rejected.push(row),
    });
    expect(findings[0]).toMatchObject({ code: 'personal-dropped', message: '个人信息没有保存：申请人、证件号码、联系电话' });
    expect(JSON.stringify(cases)).not.toMatch(/张三丰|510823199001011234|13812345678/);
    expect(rejected[0]?.cells.slice(3)).toEqual(['张**', '5108**********1234', '138****5678']);
  });

  it('reads the rows of a workbook by the same way, with the rows that Excel shows', () => {
    const text = (cells: readonly string[]) => cells.map((each) => ({ text: each }));
    const sheet = {
      headerRow: 2,
      header: text(HEAD.split(',')),
      rows: [
        { number: 5, cells: text(line('K1').split(',')) },
        { number: 7, cells: text(line('K"2', '没有').split(',')) },
      ],
    };
    const parts = [...sheetBytes(sheet)].flatMap((part) => [...part]);
    const { cases, errors } = read(Uint8Array.from(parts), {}, smallCatalogue());
    expect(cases.map(({ number }) => number)).toEqual(['K1']);
    expect(errors).toEqual(['7 unknown-unit 单位']);
  });
});
