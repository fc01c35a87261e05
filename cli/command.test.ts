import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable, writeWorkbook } from '@kaocheng/tables';
import { afterAll, describe, expect, it } from 'vitest';

/** The command as people run it: its output, its exit code, the files that it leaves. */
const bin = fileURLToPath(new URL('./kaocheng.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kaocheng-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

interface Json {
  units: {
    unit: string;
    total: number | null;
    rank: number | null;
    base: number;
    bonus: number;
    deduction: number;
    selected: boolean;
    clauses: Record<string, number>;
  }[];
  findings: { severity: string; code: string; row?: number; column?: string; message: string }[];
}
const json = (text: string): Json => JSON.parse(text) as Json;

const HEAD = '单位,事项,级别,数值,日期,说明\n';
const GOOD = `${HEAD}锦江区,设立并正常运行,,是,,\n锦江区,刊物发表,省级,2,,\n锦江区,通报批评,,1,,\n`;

describe('score', () => {
  it('gives totals, parts and clauses as JSON', () => {
    const { stdout, status } = run('score', 'chengdu', file('good.csv', GOOD), '--json');
    const unit = json(stdout).units.find(({ unit: id }) => id === '锦江区');
    expect(status).toBe(0);
    expect(unit).toMatchObject({ total: 70, base: 70, bonus: 2, deduction: 2 });
    expect(unit?.clauses['第九条(四)']).toBe(2);
  });

  it('reads a table with English headings, a byte order mark and a unit list', () => {
    const facts = file('english.csv', '\uFEFFunit,fact,level,value,date,note\nx,信息完成数,,7,,\nx,信息任务数,,9,,\n');
    const units = file('units.csv', 'unit,name,kind,group\nx,剑阁县某局,部门,\n');
    const { stdout } = run('score', 'jiange', facts, '--units', units, '--json');
    expect(json(stdout).units[0]?.clauses['(一)4(3)']).toBe(7.78);
  });

  it('tells every fault with its row and column, and writes nothing', () => {
    const bad = file(
      'bad.csv',
      `${HEAD}锦江区,刊物发表,区级,2,,\n不存在区,刊物发表,市级,2,,\n青羊区,没有的事项,,1,,\n青羊区,领导重视,,9,,\n青羊区,提速增效,,abc,,\n武侯区,提速增效,,Infinity,,\n金牛区,刊物发表,市级,1,2026-02-30,\n金牛区,刊物发表,市级,1,1999-02-03,\n金牛区,刊物发表,市级,1,2026-02-03,\n成华区,刊物发表,市级,=1+1,,\n高新区,领导重视,,3,,\n高新区,领导重视,,4,,\n`,
    );
    const { stdout, status } = run('score', 'chengdu', bad, '--json');
    const found = json(stdout).findings.filter(({ severity }) => severity === 'error');
    expect(status).toBe(1);
    expect(found.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual(
      [
        '10 日期 x',
        '11 数值 formula',
        '13 事项 duplicate',
        '2 级别 unknown-level',
        '3 单位 unknown-unit',
        '4 事项 unknown-fact',
        '5 数值 out-of-range',
        '6 数值 not-a-number',
        '7 数值 not-a-number',
        '8 日期 not-a-date',
        '9 日期 date-outside',
      ].filter((line) => !line.endsWith(' x')),
    );
    expect(found.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
    expect(run('score', 'chengdu', bad, '-o', 'out.xlsx').status).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['UTF-8 that is damaged', Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0xff, 0x2c, 0x0a]), 'encoding'],
    ['no heading that it knows', '甲,乙\n1,2\n', undefined],
  ])('refuses %s', (_, content, code) => {
    const { stdout, status } = run('score', 'chengdu', file('odd.csv', content), '--json');
    const codes = json(stdout)
      .findings.filter(({ severity }) => severity === 'error')
      .map((finding) => finding.code);
    expect(status).toBe(1);
    if (code) expect(codes).toContain(code);
    else expect(codes.length).toBeGreaterThan(0);
    expect(json(stdout).units).toEqual([]);
  });
});

describe('template', () => {
  it('writes a workbook that score reads back once it is filled', async () => {
    expect(run('template', 'chengdu', '-o', 'template.xlsx').status).toBe(0);
    const read = await readTable({ name: 'template.xlsx', bytes: readFileSync(join(folder, 'template.xlsx')) });
    expect(read.problems).toEqual([]);
    const sheet = read.sheets.find(({ name }) => name === '事实');
    const headers = sheet?.header.map(({ text }) => text) ?? [];
    expect(headers).toEqual(['单位', '事项', '级别', '数值', '日期', '说明']);
    const columns = headers.map((header) => ({ header, key: header }));
    const rows = [
      { 单位: '锦江区', 事项: '设立并正常运行', 数值: '是' },
      { 单位: '锦江区', 事项: '刊物发表', 级别: '市级', 数值: 3 },
    ];
    writeFileSync(join(folder, 'filled.xlsx'), await writeWorkbook({ sheets: [{ name: '事实', columns, rows }] }));
    const unit = json(run('score', 'chengdu', 'filled.xlsx', '--json').stdout).units.find(({ unit: id }) => id === '锦江区');
    expect(unit?.total).toBe(71.5);
  });
});

describe('the other verbs', () => {
  it('facts describes every fact', () => {
    const described = JSON.parse(run('facts', 'chengdu', '--json').stdout) as unknown;
    const text = JSON.stringify(described);
    for (const part of ['刊物发表', '市级', '第九条(四)', 'event', 'judgement', 'yes-no']) expect(text).toContain(part);
  });

  it('facts gives full marks as a number where they are one', () => {
    const { facts } = JSON.parse(run('facts', 'jiange', '--json').stdout) as { facts: { name: string; range: string; most: number }[] };
    expect(facts.find(({ name }) => name === '网上审批')).toMatchObject({ range: '0 至 2', most: 2 });
  });

  it('explain says why, in the numbers of the unit', () => {
    const { stdout, status } = run('explain', 'chengdu', file('good.csv', GOOD), '--unit', '锦江区', '--clause', '第九条(四)');
    expect(status).toBe(0);
    expect(stdout).toContain('省级 2 篇 × 1 = 2 分，未超上限 4');
  });

  it('check exits 1 on errors, says where and what to write', () => {
    expect(run('check', 'jiange').status).toBe(0);
    const text = '---\n细则: x\n标题: 坏\n部分: { 得分: { 性质: 基本 } }\n---\n## 第一条 报送\n\n```规则\n每次：1\n```\n';
    const { stdout, stderr, status } = run('check', file('bad.md', text));
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/bad\.md:9:1.*全角冒号/);
  });

  it('answers wrong usage in Chinese with exit code 2', () => {
    for (const args of [['nonsense'], ['score'], ['score', 'chengdu', 'x.csv', '--nonsense']]) {
      const { stderr, stdout, status } = run(...args);
      expect(status).toBe(2);
      expect(stderr + stdout).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
