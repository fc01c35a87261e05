import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('./kaocheng.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kaocheng-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

interface Indicators {
  readonly cases: number;
  readonly counted: number;
  readonly units: readonly { readonly unit: string; readonly values: Readonly<Record<string, { readonly value: number | null }>> }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly row?: number; readonly column?: string }[];
}
const json = (text: string): Indicators => JSON.parse(text) as Indicators;

describe('from cases to a score', () => {
  it('sample-cases → indicators → score, by the names of the regulation', () => {
    expect(run('sample-cases', '--cases', '5000', '--seed', '4', '-o', 'cases').status).toBe(0);
    const told = run('indicators', 'cases', '--json', '--facts', 'system.csv');
    expect(told.status).toBe(0);
    const { counted, units } = json(told.stdout);
    expect([counted, units.length]).toEqual([5000, 22]);
    const facts = readFileSync(join(folder, 'system.csv'), 'utf8');
    for (const name of ['承诺时限缩短率', '现场办结率', '按时办结率', '群众满意率']) expect(facts).toContain(`县公安局,${name},,`);
    const scored = JSON.parse(run('score', 'jiange', 'system.csv', '--units', join('cases', 'units.csv'), '--period', '2026', '--json').stdout) as {
      findings: { severity: string }[];
      units: { unit: string; clauses: Record<string, number | null> }[];
    };
    expect(scored.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const met = units[0]?.values;
    const reached = (
      [
        ['承诺时限缩短率', 50],
        ['现场办结率', 99.5],
        ['按时办结率', 100],
        ['群众满意率', 98],
      ] as const
    ).filter(([name, least]) => (met?.[name]?.value ?? 0) >= least);
    expect(scored.units[0]?.clauses['(一)4(1)']).toBe(reached.length * 2.5);
    expect(run('indicators', 'cases', '--signs').stdout).toContain('疑似虚假录入');
  });

  it('tells wrong rows by file, row and column, counts the others, and writes no facts', () => {
    mkdirSync(join(folder, 'bad'));
    const head = '办件编号,单位,受理时间,办结时间\n';
    writeFileSync(join(folder, 'bad', '办件.csv'), `${head}1,甲局,2026-03-02,2026-03-01\n2,甲局,2026-03-02,2026-03-04\n`);
    const { status, stdout } = run('indicators', 'bad', '--json', '--facts', 'none.csv', '--rejected', 'rejected.csv');
    const { cases, counted, findings } = json(stdout);
    expect([status, cases, counted]).toEqual([1, 2, 1]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'before-acceptance', row: 2, column: '办结时间', file: join('bad', '办件.csv') }),
    );
    expect(findings.map(({ code }) => code)).toContain('facts-not-written');
    expect(readFileSync(join(folder, 'rejected.csv'), 'utf8')).toContain('时间倒流');
  });

  it('says in Chinese what it cannot do', () => {
    for (const [code, ...args] of [
      [1, 'indicators', 'nowhere'],
      [1, 'indicators', '.'],
      [1, 'indicators', 'cases', '--period', '2026-01-05 至 2026-02-03'],
      [2, 'indicators'],
      [2, 'indicators', 'cases', '--reading', '别的'],
      [1, 'import', 'nowhere'],
      [1, 'import', '.'],
      [2, 'import'],
      [2, 'sample-cases', '-o', 'x', '--cases', '0'],
      [1, 'sample-cases', '-o', 'cases'],
    ] as const) {
      const { status, stdout, stderr } = run(...args);
      expect([args.join(' '), status]).toEqual([args.join(' '), code]);
      expect(stdout + stderr).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
