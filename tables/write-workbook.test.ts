import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, readTable, writeWorkbook } from './index.ts';

const departments = Array.from({ length: 60 }, (_, i) => `第${i + 1}科室，综合`);
const book: Book = {
  sheets: [
    {
      name: '得分',
      columns: [
        { header: '单位', key: 'unit', choices: { sheet: '单位', key: 'name' } },
        { header: '等次', key: 'grade', choices: ['优秀', '良好', '一般'], note: '由考核办填写' },
        { header: '科室', key: 'office', choices: departments },
        { header: '完成率', key: 'rate', numberFormat: '0.0%', min: 0, max: 1 },
        { header: '日期', key: 'day', width: 14 },
        { header: '编号', key: 'code', numberFormat: '@', reference: true },
      ],
      rows: [{ unit: '甲局', grade: '优秀', rate: 0.985, day: { date: '2026-03-05' }, code: '001' }],
    },
    { name: '单位', columns: [{ header: '名称', key: 'name' }], rows: [{ name: '甲局' }, { name: '=乙局' }] },
  ],
};

let folder = '';
let file = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
  file = join(folder, 'book.xlsx');
  writeFileSync(file, await writeWorkbook(book));
});
afterAll(() => rmSync(folder, { recursive: true }));

const has = (command: string) => spawnSync(command, ['--help']).error === undefined;
const part = (name: string) => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' });

describe('writeWorkbook', () => {
  it('is read back by readTable without problems, its choices sheet left out', async () => {
    const { sheets, problems } = await readTable({ name: 'book.xlsx', bytes: readFileSync(file) });
    expect(problems).toEqual([]);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['得分', '单位']);
    expect(sheets[0]?.rows.map((row) => row.cells.map((cell) => [cell.kind, cell.text]))).toEqual([
      [
        ['text', '甲局'],
        ['text', '优秀'],
        ['empty', ''],
        ['number', '98.5%'],
        ['date', '2026-03-05'],
        ['text', '001'],
      ],
    ]);
    expect(sheets[1]?.rows[1]?.cells[0]).toMatchObject({ kind: 'text', text: '=乙局' });
  });

  it.skipIf(!has('unzip'))('writes drop-downs, limits, notes and the frozen header', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<formula1>"优秀,良好,一般"</formula1>');
    expect(sheet).toMatch(/<formula1>'单位'!\$A\$2:\$A\$3<\/formula1>/);
    expect(sheet).toMatch(/<formula1>'_选项'!\$A\$1:\$A\$60<\/formula1>/);
    expect(sheet).toMatch(/type="decimal"[^>]*operator="between"[^>]*>\s*<formula1>0<\/formula1>\s*<formula2>1<\/formula2>/);
    expect(sheet).toMatch(/type="custom"[^>]*sqref="F2:F502"[^>]*>\s*<formula1>FALSE<\/formula1>/);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(part('xl/comments1.xml')).toContain('由考核办填写');
    expect(part('xl/workbook.xml')).toMatch(/name="_选项"[^>]*state="veryHidden"/);
  });

  it('writes formulas with their values, which reading back reports', async () => {
    const columns = [{ header: '合计', key: 'sum' }];
    const bytes = await writeWorkbook({ sheets: [{ name: 'a', columns, rows: [{ sum: { formula: 'SUM(1,2)', value: 3 } }] }] });
    const { sheets, problems } = await readTable({ name: 'a.xlsx', bytes });
    expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ kind: 'formula', text: '3' });
    expect(problems.map((problem) => problem.code)).toEqual(['formula']);
  });

  it('refuses a book that contradicts itself', async () => {
    const sheet = (name: string, more = {}) => ({ name, columns: [{ header: 'a', key: 'a', ...more }], rows: [] });
    await expect(writeWorkbook({ sheets: [sheet('a/b')] })).rejects.toThrow(RangeError);
    await expect(writeWorkbook({ sheets: [sheet('a'), sheet('A')] })).rejects.toThrow('twice');
    await expect(writeWorkbook({ sheets: [sheet('a', { choices: { sheet: 'b', key: 'c' } })] })).rejects.toThrow("no column 'c'");
  });

  it.skipIf(!has('soffice'))(
    'keeps its drop-downs and notes through LibreOffice (skipped: soffice is not installed)',
    { timeout: 90_000 },
    async () => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file], { stdio: 'ignore' });
      const opened = readFileSync(join(folder, 'book.fods'), 'utf8');
      expect(opened).toContain('cell-content-is-in-list(&quot;优秀&quot;;&quot;良好&quot;;&quot;一般&quot;)');
      expect(opened).toMatch(/cell-content-is-in-list\(\[?\$(?:_选项|&apos;_选项&apos;)\.\$A\$1/);
      expect(opened).toMatch(/<office:annotation[\s\S]{0,2000}由考核办填写/);
      expect(opened).toContain('office:date-value="2026-03-05"');
    },
  );
});
