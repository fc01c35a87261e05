import type { FactDeclaration, Program, Regulation } from '@kaocheng/engine';
import { exitCode, printBeside } from '../findings.ts';
import { json } from '../json.ts';
import { loadRegulation } from '../regulation-file.ts';
import { painter, type Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';
import { EVIDENCE, endNumber, everyText, KIND, REPORTER, rangeText } from '../words.ts';

/** `facts`: everything the regulation counts, from whom, and which rules use it. */
export async function facts(terminal: Terminal, named: string, options: { readonly json?: true }): Promise<number> {
  const { opened, findings } = await loadRegulation(named);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const regulation = opened?.regulation;
  const declared = regulation?.facts ?? [];
  const usedBy = rulesByFact(opened?.program);
  if (options.json) {
    const { id = null, title = null } = regulation ?? {};
    terminal.out(json({ regulation: id, title, facts: declared.map((fact) => factJson(fact, usedBy.get(fact.name) ?? [])), findings: errors }));
    return exitCode(errors);
  }
  if (regulation) terminal.out(`${factTable(regulation, usedBy, terminal)}\n`);
  printBeside(errors, terminal);
  return exitCode(errors);
}

/** Ids of the rules that use each fact. */
function rulesByFact(program: Program | undefined): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { rule, facts: used } of program?.rules ?? []) {
    for (const fact of new Set(used)) found.set(fact, [...(found.get(fact) ?? []), rule.id]);
  }
  return found;
}

function factJson(fact: FactDeclaration, rules: readonly string[]) {
  const end = (limit: NonNullable<FactDeclaration['range']>['low']) => {
    const text = endNumber(limit);
    return text === undefined ? null : Number(text);
  };
  const { name, kind, levels, range, clause, reportedBy, percent, evidence, every, repeats } = fact;
  return {
    name,
    kind,
    levels,
    range: rangeText(range) || null,
    least: end(range?.low),
    most: end(range?.high),
    clause,
    reportedBy,
    unitOfMeasure: fact.unitOfMeasure ?? null,
    percent,
    evidence,
    every: every ?? null,
    repeats,
    note: fact.note ?? null,
    rules,
  };
}

function factTable(regulation: Regulation, usedBy: ReadonlyMap<string, readonly string[]>, terminal: Terminal): string {
  const paint = painter(terminal.colour.out);
  const dim = (text: string) => paint('dim', text);
  const table = textTable(
    [
      { title: '条款' },
      { title: '事项', paint: (text) => paint('bold', text) },
      { title: '种类' },
      { title: '级别' },
      { title: '范围' },
      { title: '单位' },
      { title: '每期' },
      { title: '填报' },
      { title: '佐证' },
      { title: '用于规则', paint: dim },
    ],
    regulation.facts.map((fact) => [
      fact.clause,
      fact.name,
      KIND[fact.kind],
      fact.levels.join('、'),
      rangeText(fact.range),
      fact.unitOfMeasure ?? '',
      everyText(fact),
      REPORTER[fact.reportedBy],
      EVIDENCE[fact.evidence],
      (usedBy.get(fact.name) ?? []).join('、'),
    ]),
  );
  return `${paint('bold', regulation.title)}：${regulation.facts.length} 个事项\n\n${table}`;
}
