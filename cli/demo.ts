import { explain as explainUnit, unitResults } from '@kaocheng/engine';
import { REGULATIONS } from '@kaocheng/regulations';
import { assessFiles } from './assessing.ts';
import { explanationText } from './explanation.ts';
import { printBeside } from './findings.ts';
import { resultText } from './result-text.ts';
import { painter, processTerminal, type Terminal } from './terminal.ts';

/** `npm start`: the three regulations that come with the project, on invented facts, with one score of each explained. */
async function demo(terminal: Terminal): Promise<void> {
  const paint = painter(terminal.colour.out);
  for (const { id, demoFacts, demoUnits } of REGULATIONS) {
    terminal.out(`${paint('dim', `$ npx kaocheng score ${id} regulations/demo/${id}-facts.csv --units regulations/demo/${id}-units.csv`)}\n`);
    const { program, assessed, findings } = await assessFiles({ regulation: id, facts: [demoFacts], units: [demoUnits], period: undefined });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) process.exitCode = 1;
    printBeside(errors, terminal);
    if (!program || !assessed) continue;
    const { regulation } = program;
    const results = unitResults(program, assessed);
    terminal.out(`${resultText(regulation, results, terminal.colour.out)}\n\n`);
    const row = results.findIndex(({ rank, deduction }) => rank !== null && rank > 1 && deduction !== 0);
    const chosen = Math.max(row, 0);
    const result = results[chosen];
    if (!result) continue;
    terminal.out(`${paint('dim', `$ npx kaocheng explain ${id} … --unit ${result.unit}`)}\n`);
    terminal.out(
      `${explanationText({ regulation, result, explanation: explainUnit(assessed.evaluation, chosen), whole: true }, terminal.colour.out)}\n\n\n`,
    );
  }
  terminal.out(
    `以上事实都是虚构的。自己试一试：\n  npx kaocheng template chengdu -o 填报.xlsx\n  npx kaocheng score chengdu 填报.xlsx\n  npx kaocheng --help\n`,
  );
}

await demo(processTerminal());
