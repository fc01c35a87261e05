import {
  dayNote,
  everyText,
  FACT_COLUMNS,
  FACT_GUIDE,
  type FactDeclaration,
  fillText,
  type Regulation,
  readUnits,
  type Unit,
  unitsWithoutList,
} from '@kaocheng/engine';
import { type BookSheet, writeWorkbook } from '@kaocheng/tables';
import { writeWhole } from '../files.ts';
import { exitCode, printBeside, type Report } from '../findings.ts';
import { locator, readTables } from '../reading.ts';
import { loadRegulation } from '../regulation-file.ts';
import type { Terminal } from '../terminal.ts';
import { EVIDENCE, KIND, REPORTER, rangeText } from '../words.ts';

/** Rows that carry drop-downs. */
const INPUT_ROWS = 2000;

/** `template`: a workbook to fill in, which `score` reads as it is. */
export async function template(
  terminal: Terminal,
  named: string,
  options: { readonly output: string; readonly units: readonly string[] },
): Promise<number> {
  const { opened, findings } = await loadRegulation(named);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const regulation = opened?.program && opened.regulation;
  if (!regulation) return finish(terminal, errors);
  const list = await unitsFor(regulation, options.units);
  if (exitCode(list.findings) > 0) return finish(terminal, list.findings);
  const sheets = [factSheet(regulation, list.units), unitSheet(regulation, list.units), guideSheet(regulation)];
  const failed = await writeWhole(options.output, await writeWorkbook({ sheets }));
  if (failed) return finish(terminal, [failed]);
  const units = list.units.length > 0 ? `${list.units.length} 个单位` : '单位请填在"单位"表';
  terminal.out(`已写出 ${options.output}：${regulation.facts.length} 个事项，${units}。填好后用 kaocheng score 计分。\n`);
  return finish(terminal, list.findings);
}

function finish(terminal: Terminal, findings: readonly Report[]): number {
  printBeside(findings, terminal);
  return exitCode(findings);
}

/** The units of the list given, else those that the regulation names itself; none where people have to write them down. */
async function unitsFor(regulation: Regulation, files: readonly string[]): Promise<{ units: readonly Unit[]; findings: readonly Report[] }> {
  if (files.length === 0) return { units: unitsWithoutList(regulation, []).units, findings: [] };
  const tables = await readTables([], files);
  const read = readUnits(regulation, tables.units ?? []);
  return { units: read.units, findings: [...tables.findings, ...read.findings.map(locator(tables))] };
}

function factSheet({ facts, period }: Regulation, units: readonly Unit[]): BookSheet {
  const levels = [...new Set(facts.flatMap((fact) => fact.levels))];
  const distinct = units.length > 0 && new Set(units.map(({ name }) => name)).size === units.length;
  const column = (key: keyof typeof FACT_COLUMNS) => ({ header: FACT_COLUMNS[key].headings[0], key, ...FACT_COLUMNS[key] });
  return {
    name: '事实',
    columns: [
      { ...column('unit'), choices: { sheet: '单位', key: distinct ? 'name' : 'unit' } },
      { ...column('fact'), choices: facts.map(({ name }) => name) },
      { ...column('level'), choices: levels },
      column('value'),
      { ...column('date'), note: dayNote(period.from, period.to), numberFormat: 'yyyy-mm-dd' },
      column('note'),
    ],
    rows: [],
    inputRows: INPUT_ROWS,
  };
}

function unitSheet({ unitKinds, groups }: Regulation, units: readonly Unit[]): BookSheet {
  const columns = [
    { header: '单位', key: 'unit', width: 24, note: '单位的代号或简称，不能重复' },
    { header: '名称', key: 'name', width: 36, note: '单位的全称；与"单位"相同的可以不写' },
    { header: '类型', key: 'kind', width: 20, choices: unitKinds },
    { header: '分组', key: 'group', width: 14, choices: groups.map(({ name }) => name) },
  ];
  const superior = { header: '上级', key: 'superior', width: 24, note: '上级单位，须在本表中；没有的不写' };
  return {
    name: '单位',
    columns: units.some((unit) => unit.superior !== '') ? [...columns, superior] : columns,
    rows: units.map(({ id, name, kind, group, superior: above }) => ({ unit: id, name, kind, group, superior: above })),
    inputRows: Math.max(300, units.length + 50),
  };
}

function guideSheet(regulation: Regulation): BookSheet {
  return {
    ...FACT_GUIDE,
    rows: regulation.facts.map((fact) => guideRow(regulation, fact)),
  };
}

const guideRow = (regulation: Regulation, fact: FactDeclaration) => ({
  name: fact.name,
  kind: KIND[fact.kind],
  fill: fillText(fact),
  levels: fact.levels.join('、'),
  range: rangeText(regulation, fact),
  measure: fact.unitOfMeasure,
  every: everyText(fact),
  clause: fact.clause,
  reporter: REPORTER[fact.reportedBy],
  evidence: EVIDENCE[fact.evidence],
  note: fact.note,
});
