import { everyText, type FactDeclaration, type Program, type Regulation } from '@kaocheng/engine';
import { exitCode, printBeside } from '../findings.ts';
import { json } from '../json.ts';
import { loadRegulation } from '../regulation-file.ts';
import { painter, type Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';
import { EVIDENCE, KIND, REPORTER, rangeNumbers, rangeText } from '../words.ts';

/** `facts`: everything the regulation counts, from whom, and which rules use it. */
export async function facts(terminal: Terminal, named: string, options: { readonly json?: true }): Promise<number> {
  const { opened, findings } = await loadRegulation(named);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const regulation = opened?.regulation;
  const usedBy = rulesByFact(opened?.program);
  if (options.json) {
    const { id = null, title = null } = regulation ?? {};
    const described = regulation?.facts.map((fact) => factJson(regulation, fact, usedBy.get(fact.name) ?? [])) ?? [];
    terminal.out(json({ regulation: id, title, facts: described, findings: errors }));
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

function factJson(regulation: Regulation, fact: FactDeclaration, rules: readonly string[]) {
  const { least, most } = rangeNumbers(regulation, fact);
  const { name, kind, levels, clause, reportedBy, percent, evidence, every, repeats } = fact;
  return {
    name,
    kind,
    levels,
    range: rangeText(regulation, fact) || null,
    least: least === undefined ? null : Number(least),
    most: most === undefined ? null : Number(most),
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
      rangeText(regulation, fact),
      fact.unitOfMeasure ?? '',
      everyText(fact),
      REPORTER[fact.reportedBy],
      EVIDENCE[fact.evidence],
      (usedBy.get(fact.name) ?? []).join('、'),
    ]),
  );
  return `${paint('bold', regulation.title)}：${regulation.facts.length} 个事项\n\n${table}`;
}
