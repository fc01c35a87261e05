import { explain as explainUnit, type Period, type RuleExplanation, type Unit, unitResults } from '@kaocheng/engine';
import { assessFiles, type Outcome } from '../assessing.ts';
import { explanationJson, explanationText } from '../explanation.ts';
import { error, exitCode, printBeside, type Report } from '../findings.ts';
import { json } from '../json.ts';
import { advice } from '../nearest.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainOptions {
  readonly unit: string;
  readonly clause?: string;
  readonly units: readonly string[];
  readonly period?: Period;
  readonly json?: true;
}

/** `explain`: why one unit has its points, as a tree of parts and clauses with a sentence each. */
export async function explain(terminal: Terminal, regulation: string, facts: readonly string[], options: ExplainOptions): Promise<number> {
  const outcome = await assessFiles({ regulation, facts, units: options.units, period: options.period });
  const row = outcome.units.findIndex(({ id }) => id === options.unit);
  const byName = row >= 0 ? row : outcome.units.findIndex(({ name }) => name === options.unit);
  const asked = outcome.assessed && byName < 0 ? [unknownUnit(options.unit, outcome.units)] : [];
  const { found, missing } = outcome.assessed && byName >= 0 ? explainRow(outcome, byName, options.clause) : { found: undefined, missing: [] };
  const findings = [...outcome.findings.filter((finding) => concerns(finding, outcome.units[byName])), ...asked, ...missing];
  if (options.json) terminal.out(json({ ...(found ? explanationJson(found) : {}), findings }));
  else {
    if (found) terminal.out(`${explanationText(found, terminal.colour.out)}\n`);
    if (found && findings.length > 0) terminal.err('\n');
    printBeside(findings, terminal);
  }
  return exitCode(findings);
}

/** Warnings and notes about other units are not shown; errors are, wherever they stand. */
const concerns = ({ severity, unit }: Report, explained: Unit | undefined): boolean =>
  severity === 'error' || unit === undefined || explained === undefined || unit === explained.id || unit === explained.name;

function unknownUnit(unit: string, units: readonly Unit[]): Report {
  const close = advice(
    unit,
    units.flatMap(({ id, name }) => [id, name]),
  );
  const some = units.slice(0, 12).map(({ id }) => id);
  return error('unknown-unit', `没有单位"${unit}"${close || `，可写：${some.join('、')}${units.length > some.length ? '……' : ''}`}`, { unit });
}

function explainRow({ program, assessed, units }: Outcome, row: number, clause: string | undefined) {
  const unit = units[row];
  if (!program || !assessed || !unit) return { found: undefined, missing: [] };
  const explanation = explainUnit(assessed.evaluation, row);
  const result = unitResults(program, assessed)[row];
  if (!result) return { found: undefined, missing: [] };
  const all = explanation.parts.flatMap(({ rules }) => rules);
  const wanted = clause === undefined ? undefined : rulesNamed(all, clause);
  const known = [...new Set(all.map((rule) => rule.clause || rule.name))];
  if (clause !== undefined && wanted?.length === 0) {
    const message = `"${unit.name}"没有条款"${clause}"${advice(clause, known) || `，可写：${known.join('、')}`}`;
    return { found: undefined, missing: [error('unknown-clause', message, { clause })] };
  }
  const parts = explanation.parts.map((part) => ({ ...part, rules: part.rules.filter((rule) => !wanted || wanted.includes(rule)) }));
  const shown = wanted ? parts.filter(({ rules }) => rules.length > 0) : parts;
  return { found: { regulation: program.regulation, result, explanation: { ...explanation, parts: shown }, whole: !wanted }, missing: [] };
}

const plain = (clause: string): string => clause.replaceAll('（', '(').replaceAll('）', ')').replace(/\s/g, '');

/** The rules of a clause, or with this id or name; else those of the clauses under it, `第九条`. */
function rulesNamed(rules: readonly RuleExplanation[], named: string): RuleExplanation[] {
  const wanted = plain(named);
  const exact = rules.filter(({ clause, rule, name }) => plain(clause) === wanted || rule === named || plain(name) === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  return rules.filter(({ clause }) => plain(clause).startsWith(wanted) && !/^\d/.test(plain(clause).slice(wanted.length)));
}
