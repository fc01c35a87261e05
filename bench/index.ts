import { writeFileSync } from 'node:fs';
import { caseworkBench } from './casework/print.ts';
import { type EngineFigures, engineFigures } from './engine/suite.ts';
import { serverBench } from './server/suite.ts';
import { storeBench } from './store/print.ts';

/** `npm run bench [-- SUITE] [--json FILE] [flags of the suite]`. */
const SUITES: Readonly<Record<string, (flags: ReadonlySet<string>) => unknown>> = {
  engine: async () => {
    const figures = await engineFigures();
    print(figures);
    return figures;
  },
  casework: caseworkBench,
  server: serverBench,
  store: storeBench,
};

const args = process.argv.slice(2);
const jsonAt = args.indexOf('--json');
const file = jsonAt >= 0 ? args[jsonAt + 1] : undefined;
const suite = args.find((arg, index) => !arg.startsWith('-') && (jsonAt < 0 || index !== jsonAt + 1)) ?? 'engine';
const run = SUITES[suite];
if (!run || (jsonAt >= 0 && !file)) {
  console.error(`usage: npm run bench -- [${Object.keys(SUITES).join(' | ')}] [--json FILE]`);
  process.exit(2);
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

function print({ races, explain, open, memory }: EngineFigures): void {
  for (const { units, rows } of races) {
    console.log(`\n${whole(units)} units under the Chengdu regulation`);
    for (const { name, measuredAt, unitsPerSecond, ofByHand } of rows) {
      const at = measuredAt === units ? '' : `  (measured at ${whole(measuredAt)} units)`;
      console.log(`  ${name.padEnd(22)} ${whole(unitsPerSecond).padStart(14)} units/s  ${ofByHand.toFixed(4).padStart(8)} × by hand${at}`);
    }
  }
  console.log('\nfull explanation of one unit');
  for (const { units, milliseconds } of explain) console.log(`  among ${whole(units).padStart(9)} units  ${milliseconds.toFixed(3)} ms`);
  console.log(
    `\nparse + check + compile of the largest regulation (${open.regulation})  ${open.milliseconds.toFixed(1)} ms, the first call of the process ${whole(open.first)} ms`,
  );
  console.log(`memory  ${memory.bytesPerUnitAndClause.toFixed(1)} bytes a unit and clause (inputs and results, ${memory.clauses} clauses)`);
}

const figures = await run(new Set(args.filter((arg) => arg.startsWith('--'))));
if (file)
  writeFileSync(file, `${JSON.stringify({ node: process.version, date: new Date().toISOString().slice(0, 10), [suite]: figures }, null, 2)}\n`);
