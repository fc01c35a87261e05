import type { FactColumns, FactTable, Records, Unit } from '../../facts/table.ts';
import type { FactDeclaration } from '../../language/regulation.ts';
import { type Column, fixed, fromFractions, type Mask, SAFE } from '../../number/column.ts';
import { type Fraction, fraction, mul } from '../../number/fraction.ts';
import type { Program } from '../../scoring/program.ts';
import type { Audience } from '../check.ts';
import type { Knob, Setting } from './knobs.ts';

/**
 * Imagined units as a fact table, column by column: the same columns that `facts/build.ts` makes of records without notes, made directly.
 * Records are made only of facts whose dates matter.
 */
export function tableOf(
  { regulation: { facts }, dated }: Program,
  knobs: readonly Knob[],
  states: readonly (readonly Setting[])[],
  audience: Audience,
): FactTable {
  const { kind, group } = audience;
  const units = states.map((_, row): Unit => ({ id: `${row}`, name: `${row}`, kind, group, superior: '' }));
  const columns = facts.map((fact): [string, FactColumns] => {
    const own = knobs.flatMap((knob, index) => (knob.fact === fact ? [{ level: knob.level, values: states.map((state) => state[index]) }] : []));
    return [fact.name, factColumns(fact, own, states.length, dated.has(fact.name))];
  });
  return { units, facts: new Map(columns), excluded: new Map() };
}

interface Line {
  readonly level: number;
  readonly values: readonly Setting[];
}

const PERIODS = { month: 12, quarter: 4 } as const;
/** How often a value is given in the year: once, or once a period. */
const often = (fact: FactDeclaration): number => (fact.every && fact.kind !== 'event' ? PERIODS[fact.every] : 1);

function factColumns(fact: FactDeclaration, lines: readonly Line[], rows: number, dated: boolean): FactColumns {
  const mean = fact.percent || fact.kind === 'judgement';
  const summed = (values: readonly Setting[]) =>
    mean || often(fact) === 1 ? values : values.map((value) => value && mul(value, fraction(BigInt(often(fact)))));
  const none: Column = fixed(new Float64Array(rows), 1, 0, fact.kind === 'event' ? undefined : new Uint8Array(rows).fill(1));
  const byLine = lines.map(({ values }) => column(summed(values), fact.kind === 'event'));
  return {
    declaration: fact,
    value: byLine.length === 1 && byLine[0] ? byLine[0] : total(byLine, mean, none),
    byLevel: fact.kind === 'choice' ? [] : fact.levels.map((_, level) => byLine[lines.findIndex((line) => line.level === level)] ?? none),
    notApplicable: undefined,
    records: dated ? recordsOf(fact, lines, rows) : undefined,
  };
}

/** Few different numbers in many rows: their common denominator is found over the different ones only. */
function column(values: readonly Setting[], zero: boolean): Column {
  const different = [...new Set(values)].filter((value): value is Fraction => value !== undefined);
  const den = different.reduce((shared, { den: each }) => (shared % each === 0n ? shared : (shared * each) / fraction(each, shared).den), 1n);
  const whole = new Map(different.map((value) => [value, Number((value.num * den) / value.den)]));
  const bound = Math.max(0, ...[...whole.values()].map(Math.abs));
  if (den >= 1_000_000_000n || bound >= SAFE) return fromFractions(values);
  const missing = !zero && values.includes(undefined) ? Uint8Array.from(values, (value) => (value ? 0 : 1)) : undefined;
  return fixed(
    Float64Array.from(values, (value) => (value ? (whole.get(value) ?? 0) : 0)),
    Number(den),
    bound,
    missing,
  );
}

/** Sum (or mean) over the levels of a fact; unknown where no level has a value. */
function total(columns: readonly Column[], mean: boolean, none: Column): Column {
  const values = columns.map((each) => (each.kind === 'fixed' ? each : undefined));
  const den = Math.max(1, ...values.map((each) => each?.den ?? 1));
  if (columns.length === 0 || values.some((each) => !each || den % each.den !== 0)) return none;
  const [num, count] = [new Float64Array(none.length), new Uint8Array(none.length)];
  for (const each of values) {
    for (let row = 0; each && row < none.length; row++) {
      if (each.missing?.[row]) continue;
      num[row] = (num[row] ?? 0) + ((each.num[row] ?? 0) * den) / each.den;
      count[row] = (count[row] ?? 0) + 1;
    }
  }
  if (mean)
    return fromFractions(Array.from(num, (value, row) => (count[row] ? fraction(BigInt(value), BigInt(den * (count[row] ?? 1))) : undefined)));
  const missing: Mask = count.map((each) => (each === 0 ? 1 : 0));
  return fixed(
    num,
    den,
    num.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    none.missing && missing.includes(1) ? missing : undefined,
  );
}

function recordsOf(fact: FactDeclaration, lines: readonly Line[], rows: number): Records {
  const starts = new Int32Array(rows + 1);
  const [levels, months, values]: [number[], number[], Fraction[]] = [[], [], []];
  const periods = often(fact);
  for (let row = 0; row < rows; row++) {
    for (const line of lines) {
      const value = line.values[row];
      if (!value || (fact.kind === 'event' && value.num === 0n)) continue;
      for (let period = 0; period < periods; period++) {
        levels.push(fact.kind === 'choice' ? Number(value.num) : line.level);
        months.push((period * 12) / periods);
        values.push(value);
      }
    }
    starts[row + 1] = values.length;
  }
  return { starts, level: Int16Array.from(levels), value: column(values, false), month: Int16Array.from(months), note: values.map(() => '') };
}
