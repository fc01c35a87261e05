import type { Period } from '@kaocheng/engine';
import { type UnitResult, unitResults } from '@kaocheng/engine';
import { writeCsv, writeWorkbook } from '@kaocheng/tables';
import { assessFiles, type Outcome } from '../assessing.ts';
import { writeWhole } from '../files.ts';
import { exitCode, printBeside, type Report } from '../findings.ts';
import { json } from '../json.ts';
import { resultSheets, resultTable } from '../result-tables.ts';
import { resultText } from '../result-text.ts';
import type { Terminal } from '../terminal.ts';

export interface ScoreOptions {
  readonly units: readonly string[];
  readonly period?: Period;
  readonly json?: true;
  readonly csv?: true;
  readonly output?: string;
}

/**
 * `score`: the result of every unit. Errors in the facts: exit code 1; JSON and the terminal still show what the good rows give, CSV and workbook,
 * which cannot carry the findings with them, are not written.
 */
export async function score(terminal: Terminal, regulation: string, facts: readonly string[], options: ScoreOptions): Promise<number> {
  const outcome = await assessFiles({ regulation, facts, units: options.units, period: options.period });
  const results = outcome.program && outcome.assessed ? unitResults(outcome.program, outcome.assessed) : [];
  const { findings } = outcome;
  if (options.json) {
    terminal.out(json({ units: results, findings }));
    return exitCode(findings);
  }
  if (options.output !== undefined) return toWorkbook(terminal, options.output, outcome, results);
  if (options.csv) {
    if (exitCode(findings) === 0 && outcome.regulation)
      terminal.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(resultTable(outcome.regulation, results))));
    else terminal.err('有错误，没有写出结果：\n');
  } else if (outcome.regulation && results.length > 0) terminal.out(`${resultText(outcome.regulation, results, terminal.colour.out)}\n`);
  if (!options.csv && findings.length > 0 && results.length > 0) terminal.err('\n');
  printBeside(findings, terminal);
  return exitCode(findings);
}

async function toWorkbook(terminal: Terminal, file: string, { regulation, findings }: Outcome, results: readonly UnitResult[]): Promise<number> {
  let all: readonly Report[] = findings;
  if (exitCode(findings) === 0 && regulation) {
    const failed = await writeWhole(file, await writeWorkbook({ sheets: resultSheets(regulation, results, findings) }));
    if (failed) all = [...findings, failed];
    else terminal.out(`已写出 ${file}：${results.length} 个单位\n`);
  } else terminal.err(`有错误，没有写出 ${file}：\n`);
  printBeside(all, terminal);
  return exitCode(all);
}
