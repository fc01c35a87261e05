import { type AskedFact, dayNote, everyText, FACT_GUIDE, fillText } from '@kaocheng/engine';
import { type BookColumn, type BookSheet, type BookValue, writeWorkbook } from '@kaocheng/tables';
import type { Participant } from '../../assessments/index.ts';
import { FACT_STATES, type Fact } from '../fact.ts';
import { ABOUT, COLUMNS, type Column, titleOf } from './columns.ts';
import { type Present, type SheetScope, unitLabels } from './scope.ts';

type Row = BookSheet<Column>['rows'][number];

const SPARE_ROWS = 500;

/** A workbook with everything that is there, and an empty line for everything that still wants an answer. @param at when it is made */
export function factWorkbook(scope: SheetScope, present: Present, at: string): Promise<Uint8Array> {
  const { assessment } = scope;
  const labels = unitLabels(scope.units);
  const byUnit = new Map<number, Fact[]>();
  for (const fact of present.facts) byUnit.set(fact.unitId, [...(byUnit.get(fact.unitId) ?? []), fact]);
  const guide = new Map<string, AskedFact>();
  const rows = scope.units.flatMap((unit) => {
    const asked = scope.asked(unit);
    for (const fact of asked) guide.set(fact.name, fact);
    return rowsOf(unit, labels.get(unit.unitId) ?? unit.name, asked, byUnit.get(unit.unitId) ?? []);
  });
  const facts = [...guide.values()];
  const main: BookSheet<Column> = { name: '填报', columns: columnsOf(scope, facts, labels), rows, inputRows: rows.length + SPARE_ROWS };
  const about: BookSheet = {
    name: ABOUT.sheet,
    columns: [
      { header: '项目', key: 'title', width: 16 },
      { header: '说明', key: 'text', width: 110 },
    ],
    rows: [
      ...HELP.map(([title, text]) => ({ title, text })),
      { title: '考核', text: assessment.title },
      { title: ABOUT.assessment, text: String(assessment.id) },
      { title: ABOUT.downloadedAt, text: at },
    ],
    inputRows: 0,
  };
  return writeWorkbook({ sheets: [main, guideSheet(facts), about] });
}

const HELP = [
  ['怎样填写', '在“填报”页修改、补填，或在下面空行新增；第一行的列名不要改。灰色的列供核对，不读取。'],
  ['怎样新增', '“编号”留空，写明单位、事项；分级别的写级别，有日期的写日期。'],
  ['怎样删除', '删去整行。上传时会列出将要撤回的记录，确认后才撤回。'],
  ['没有的情形', '没有发生的事件不写；数值确实没有的写 0；不适用的写“不适用”。空着表示还没有填。'],
  ['上传以后', '先看到新增、修改、撤回和有错的行，确认后一次保存；有一处错就什么也不改。'],
] as const;

function rowsOf(unit: Participant, label: string, asked: readonly AskedFact[], records: readonly Fact[]): Row[] {
  return asked.flatMap((fact) => {
    const about = { unit: label, clause: fact.clause, fact: fact.name, measure: fact.unitOfMeasure };
    const own = records.filter((record) => record.fact === fact.name && record.unitId === unit.unitId);
    const there = own.map((record) => ({
      ...about,
      id: `${record.id}-${record.version}`,
      level: record.level,
      value: cellOf(record.value),
      ...(record.happenedOn !== null && { date: { date: record.happenedOn } }),
      note: record.note,
      state: FACT_STATES[record.state],
    }));
    return [...there, ...openLines(fact, own).map((level) => ({ ...about, level }))];
  });
}

/** The levels that still want an answer; one line without a level where there are none. */
function openLines({ kind, levels, many }: AskedFact, records: readonly Fact[]): string[] {
  if (kind === 'event') return [];
  if (kind === 'choice' || levels.length === 0) return records.length === 0 ? [''] : [];
  return many ? levels.filter((level) => !records.some((record) => record.level === level)) : [];
}

/** A plain number as a number, so that Excel adds it up; anything else as it is written. */
const cellOf = (value: string): BookValue =>
  /^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$/.test(value) && String(Number(value)) === value ? Number(value) : value;

function columnsOf({ assessment, only }: SheetScope, facts: readonly AskedFact[], labels: ReadonlyMap<number, string>): BookColumn<Column>[] {
  const more: Partial<Record<Column, Partial<Omit<BookColumn, 'key'>>>> = {
    id: { numberFormat: '@' },
    unit: { choices: [...labels.values()], note: only ? '本单位，不用改' : '从下拉列表选择' },
    fact: { choices: facts.map(({ name }) => name) },
    level: { choices: [...new Set(facts.flatMap(({ levels }) => levels))] },
    date: { numberFormat: 'yyyy-mm-dd', note: dayNote(assessment.periodFrom, assessment.periodTo) },
  };
  return (Object.keys(COLUMNS) as Column[]).map((key): BookColumn<Column> => ({ ...COLUMNS[key], ...more[key], key, header: titleOf(key) }));
}

const guideSheet = (facts: readonly AskedFact[]): BookSheet => ({
  ...FACT_GUIDE,
  rows: facts.map((fact) => ({
    name: fact.name,
    kind: fact.kindText,
    fill: fillText(fact),
    levels: fact.levels.join('、'),
    range: fact.range,
    measure: fact.unitOfMeasure,
    every: everyText(fact),
    clause: fact.clause,
    reporter: fact.reportedByText,
    evidence: fact.evidenceText,
    note: [...fact.remarks, fact.note].filter(Boolean).join('；'),
  })),
  inputRows: facts.length,
});
