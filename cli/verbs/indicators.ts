import {
  computeIndicators,
  type Day,
  dayOf,
  dayText,
  figureFact,
  INDICATORS,
  monthOf,
  parseMoment,
  type Readings,
  type Span,
  type UnitFigures,
  USUAL_READINGS,
} from '@kaocheng/casework';
import type { Period } from '@kaocheng/engine';
import { writeCsv } from '@kaocheng/tables';
import { InvalidArgumentError } from 'commander';
import { figuresJson, figuresText } from '../case-figures.ts';
import { findCaseFiles, sizeOf } from '../case-files.ts';
import { type CaseRun, runCases } from '../case-run.ts';
import { writeWhole } from '../files.ts';
import { error, exitCode, printBeside, type Report } from '../findings.ts';
import { json } from '../json.ts';
import { loadRegulation } from '../regulation-file.ts';
import type { Terminal } from '../terminal.ts';

export interface IndicatorsOptions {
  readonly json?: true;
  readonly period?: Period;
  readonly asOf?: Day;
  readonly signs?: true;
  readonly facts?: string;
  readonly for: string;
  readonly rejected?: string;
  readonly reading: readonly string[];
}

/** `2026-12-31` */
export function readAsOf(text: string): Day {
  const moment = parseMoment(text);
  if (moment < 0) throw new InvalidArgumentError('请写成 2026-12-31 的样子');
  return dayOf(moment);
}

const READINGS: Readonly<Record<string, Partial<Readings>>> = {
  基本满意不算满意: { basicIsSatisfied: false },
  缩短率按事项平均: { compression: 'mean' },
  网办率按事项: { online: 'services' },
};

/** One of the readings above, several times. */
export function readReading(text: string, before: readonly string[]): readonly string[] {
  if (!(text in READINGS)) throw new InvalidArgumentError(`可写：${Object.keys(READINGS).join('、')}`);
  return [...before, text];
}

/** `indicators`: a folder of cases, ratings and services to the indicators of every unit. Wrong rows: exit code 1; the figures then count the others, and a finding says so. */
export async function indicators(terminal: Terminal, folder: string, options: IndicatorsOptions): Promise<number> {
  const files = await findCaseFiles(folder);
  if ('code' in files && typeof files.code === 'string') return ends(terminal, options, [files as Report]);
  const whole = wholeMonths(options.period);
  if (whole) return ends(terminal, options, [whole]);
  const found = files as Exclude<typeof files, Report>;
  const rejected: (readonly string[])[] = [];
  const run = await runCases(found, {
    signs: options.signs === true,
    onRejected: options.rejected
      ? ({ row, cells, reasons }, header) => {
          if (rejected.length === 0) rejected.push(['行号', '原因', ...header]);
          if (rejected.length <= MOST_REJECTED) rejected.push([String(row), reasons.map(({ message }) => message).join('；'), ...cells]);
        }
      : undefined,
    progress: progressOn(terminal, (await sizeOf(found.cases ?? '')) + (await sizeOf(found.ratings ?? ''))),
  });
  const span = spanOf(run, options);
  const readings: Readings = Object.assign({ ...USUAL_READINGS }, ...options.reading.map((name) => READINGS[name]));
  const figures = computeIndicators(run.catalogue, run.cells, span, readings);
  const suspicions = options.signs ? run.suspicions(span.asOf) : [];
  const findings = exitCode(run.findings) === 0 ? [...run.findings] : [...run.findings, PARTIAL];
  if (options.rejected !== undefined && rejected.length > 0) findings.push(...(await write(options.rejected, rejected, '有错误的行')));
  if (options.facts !== undefined)
    findings.push(...(await writeFacts(options.facts, options.for, run, figures.units, readings, exitCode(run.findings) > 0)));
  if (options.json) terminal.out(json(figuresJson(run, span, readings, figures, suspicions, findings)));
  else if (run.cases.good > 0 || figures.units.length > 0) terminal.out(figuresText(terminal, run, span, readings, figures, suspicions));
  if (!options.json) printBeside(findings, terminal);
  return exitCode(findings);
}

const MOST_REJECTED = 100_000;
const PARTIAL: Report = { severity: 'note', code: 'partial', message: '有错误的行没有计入，以上指标只按其余各行计算' };

function ends(terminal: Terminal, options: IndicatorsOptions, findings: readonly Report[]): number {
  if (options.json) terminal.out(json({ units: [], findings }));
  else printBeside(findings, terminal);
  return exitCode(findings);
}

function wholeMonths(period: Period | undefined): Report | undefined {
  const { from = '', to = '' } = period ?? {};
  if (!period || (from.endsWith('-01') && dayText(dayOf(parseMoment(to)) + 1).endsWith('-01'))) return undefined;
  return error('period', '指标按月统计，期间要从一个月的第一天到一个月的最后一天，例如 "2026-01-01 至 2026-06-30"');
}

/** The months asked for, else all; as of the day asked for, else the last day on which a case was accepted, or the period's last day where that is earlier. */
function spanOf(run: CaseRun, { period, asOf }: IndicatorsOptions): Span {
  const [first, last] = [parseMoment(period?.from ?? ''), parseMoment(period?.to ?? '')];
  const day = asOf ?? Math.min(period ? dayOf(last) : Number.POSITIVE_INFINITY, Math.max(0, run.last));
  return period ? { from: monthOf(first), to: monthOf(last), asOf: day } : { from: 0, to: LAST_MONTH, asOf: day };
}

/** December 2199. */
const LAST_MONTH = 230 * 12 - 1;

function progressOn(terminal: Terminal, total: number): ((bytes: number) => void) | undefined {
  if (!terminal.colour.err || total < 20_000_000) return undefined;
  const start = performance.now();
  let read = 0;
  let shown = 0;
  return (bytes) => {
    read += bytes;
    const now = performance.now();
    if (now - shown < 300 && read < total) return;
    shown = now;
    const rate = read / (now - start);
    const left = Math.max(0, (total - read) / rate / 1000);
    terminal.err(
      `\r已读 ${((100 * read) / total).toFixed(0)}%，每秒 ${(rate / 1000).toFixed(0)} MB，约剩 ${left.toFixed(0)} 秒  ${read >= total ? '\r\u001b[K' : ''}`,
    );
  };
}

async function write(file: string, rows: readonly (readonly string[])[], what: string): Promise<readonly Report[]> {
  const failed = await writeWhole(file, writeCsv(rows));
  return failed ? [failed] : [{ severity: 'note', code: 'written', message: `${what}已写入 ${file}：${rows.length - 1} 行` }];
}

/** The facts that a regulation wants from the system, as far as they are indicators. What has no denominator is left out: a missing value is never 0. */
async function writeFacts(
  file: string,
  regulation: string,
  run: CaseRun,
  units: readonly UnitFigures[],
  readings: Readings,
  faulty: boolean,
): Promise<readonly Report[]> {
  if (faulty) return [error('facts-not-written', `有错误，没有写出 ${file}；请先改正`)];
  const { opened, findings } = await loadRegulation(regulation);
  const wanted = (opened?.regulation?.facts ?? []).filter(({ reportedBy }) => reportedBy === 'system');
  if (!opened?.regulation) return findings;
  const rows = units.flatMap(({ unit, figures }) =>
    wanted.flatMap(({ name, kind }) => {
      const figure = figures.find(({ indicator }) => indicator.name === name || indicator.aliases.includes(name));
      const said = figure && figureFact(figure, kind === 'event', readings);
      return said ? [[run.catalogue.units[unit]?.id ?? '', name, '', said.value, '', said.note]] : [];
    }),
  );
  const unknown = wanted.filter(({ name }) => !INDICATORS.some((indicator) => indicator.name === name || indicator.aliases.includes(name)));
  const missing: readonly Report[] = unknown.map(({ name }) => ({
    severity: 'note',
    code: 'no-indicator',
    message: `"${name}"不是办件指标，没有写出`,
  }));
  return [...missing, ...(await write(file, [['单位', '事项', '级别', '数值', '日期', '说明'], ...rows], `${opened.regulation.title}的事实`))];
}
