import { Evaluation, explain, openRegulation, type Program } from '@kaocheng/engine';
import { REGULATIONS, readRegulation } from '@kaocheng/regulations';
import { CONTESTANTS } from './contestants.ts';
import { randomUnits } from './units.ts';

const SIZES = [20, 1_000, 200_000];
const RUNS = 5;

export interface Race {
  readonly units: number;
  readonly rows: readonly { readonly name: string; readonly measuredAt: number; readonly unitsPerSecond: number; readonly ofByHand: number }[];
}

export interface EngineFigures {
  readonly races: readonly Race[];
  readonly explain: readonly { readonly units: number; readonly milliseconds: number }[];
  /** `first` is the first call of the process, which nothing has warmed up. */
  readonly open: { readonly regulation: string; readonly first: number; readonly milliseconds: number };
  readonly memory: { readonly clauses: number; readonly bytesPerUnitAndClause: number };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Repeats short work so that one sample lasts long enough to be timed. */
async function sample(work: () => unknown, repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) await work();
  return (performance.now() - start) / repeats;
}

/** Runs work until the compiler has settled; twice at least. */
async function warmUp(work: () => unknown, milliseconds = 500): Promise<void> {
  const end = performance.now() + milliseconds;
  do {
    await work();
    await work();
  } while (performance.now() < end);
}

function assertSame(name: string, got: Float64Array, truth: Float64Array): void {
  for (let row = 0; row < got.length; row++) {
    if (Math.abs((got[row] ?? 0) - (truth[row] ?? 0)) > 1e-6)
      throw new Error(`${name} disagrees on unit ${row}: ${got[row]} instead of ${truth[row]}`);
  }
}

async function race(program: Program, units: number): Promise<Race> {
  const entries = [];
  for (const contestant of CONTESTANTS) {
    const measuredAt = Math.min(units, contestant.most);
    const table = randomUnits(program, measuredAt);
    const run = contestant.prepare(program, table);
    const hand = CONTESTANTS[0]?.prepare(program, table);
    assertSame(contestant.name, await run(), (await hand?.()) ?? new Float64Array());
    await warmUp(run);
    const once = await sample(run, 3);
    entries.push({ contestant, run, measuredAt, repeats: Math.max(1, Math.min(2_000, Math.round(20 / once))), samples: [] as number[] });
  }
  for (let round = 0; round < RUNS; round++) {
    for (const entry of entries) entry.samples.push(await sample(entry.run, entry.repeats));
  }
  const rates = entries.map(({ contestant, samples, measuredAt }) => ({
    name: contestant.name,
    measuredAt,
    unitsPerSecond: (measuredAt / median(samples)) * 1000,
  }));
  const hand = rates[0]?.unitsPerSecond ?? Number.NaN;
  return { units, rows: rates.map((rate) => ({ ...rate, ofByHand: rate.unitsPerSecond / hand })) };
}

async function explaining(program: Program, units: number): Promise<{ units: number; milliseconds: number }> {
  const evaluation = new Evaluation(program, randomUnits(program, units));
  evaluation.totals();
  let row = 0;
  const one = () => {
    row = (row + 7919) % units;
    return explain(evaluation, row);
  };
  await warmUp(one);
  const samples = [];
  for (let round = 0; round < RUNS; round++) samples.push(await sample(one, 200));
  return { units, milliseconds: median(samples) };
}

async function opening(): Promise<EngineFigures['open']> {
  const texts = REGULATIONS.map(({ id }) => ({ id, text: readRegulation(id) })).sort((a, b) => b.text.length - a.text.length);
  const [largest] = texts;
  if (!largest) throw new Error('no regulation');
  const once = () => openRegulation(largest.text);
  const first = await sample(once, 1);
  await warmUp(once, 4000);
  const samples = [];
  for (let round = 0; round < RUNS; round++) samples.push(await sample(once, 5));
  return { regulation: largest.id, first, milliseconds: median(samples) };
}

/** Bytes of the input columns and of every clause's result, over units and clauses. */
function memory(program: Program): EngineFigures['memory'] {
  const table = randomUnits(program, 1_000);
  const scores = new Evaluation(program, table).scores();
  const inputs = [...table.facts.values()].flatMap(({ value, byLevel }) => [value, ...byLevel]);
  const results = [scores.total, scores.published, ...scores.parts.values(), ...[...scores.rules.values()].map(({ points }) => points)];
  const bytes = [...inputs, ...results].reduce((sum, column) => sum + (column.kind === 'fixed' ? column.num.byteLength : Number.NaN), 0);
  return { clauses: program.rules.length, bytesPerUnitAndClause: bytes / 1_000 / program.rules.length };
}

export async function engineFigures(): Promise<EngineFigures> {
  const open = await opening();
  const { program } = openRegulation(readRegulation('chengdu'));
  if (!program) throw new Error('the Chengdu regulation has errors');
  const races = [];
  for (const units of SIZES) races.push(await race(program, units));
  const explained = [];
  for (const units of SIZES) explained.push(await explaining(program, units));
  return { races, explain: explained, open, memory: memory(program) };
}
