import { buildTable } from '../../facts/build.ts';
import type { FactRecord } from '../../facts/record.ts';
import type { Unit } from '../../facts/table.ts';
import { at, type Column, isMissing } from '../../number/column.ts';
import * as F from '../../number/fraction.ts';
import { Evaluation } from '../../scoring/evaluate.ts';
import type { Program } from '../../scoring/program.ts';
import type { Scores } from '../../scoring/scores.ts';
import type { Audience } from '../extents.ts';
import type { Knob, Setting } from './knobs.ts';

/** One value for every knob: an imagined unit. */
export type State = readonly Setting[];

/** The state with some knobs moved. */
export const moved = (state: State, changes: ReadonlyMap<number, Setting>): State => state.map((value, knob) => (changes.has(knob) ? changes.get(knob) : value));

/** Imagined units, collected first and then scored together by the real engine, all in one table. */
export class Trials {
  private readonly states: State[] = [];
  private readonly rows = new Map<string, number>();
  private scores: Scores | undefined;

  constructor(
    private readonly program: Program,
    private readonly audience: Audience,
    private readonly knobs: readonly Knob[],
  ) {}

  /** Puts a unit in; equal units share a row. */
  add(state: State): number {
    const key = state.map((value) => (value ? `${value.num}/${value.den}` : '')).join();
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    this.rows.set(key, this.states.length);
    return this.states.push(state) - 1;
  }

  get size(): number {
    return this.states.length;
  }

  run(): this {
    const { kind, group } = this.audience;
    const units = this.states.map((_, row): Unit => ({ id: `${row}`, name: `${row}`, kind, group, superior: '' }));
    const records = this.states.flatMap((state, unit) => this.knobs.flatMap((knob, index) => recordsOf(knob, state[index], unit)));
    this.scores = new Evaluation(this.program, buildTable(units, this.program.regulation.facts, records)).scores();
    return this;
  }

  /** Exact total of a row, undefined while something is pending. */
  total(row: number): F.Fraction | undefined {
    return this.scores && known(this.scores.total, row);
  }

  part(name: string, row: number): F.Fraction | undefined {
    const column = this.scores?.parts.get(name);
    return column && known(column, row);
  }

  points(rule: string, row: number): F.Fraction | undefined {
    const column = this.scores?.rules.get(rule)?.points;
    return column && known(column, row);
  }
}

const known = (column: Column, row: number): F.Fraction | undefined => (isMissing(column, row) ? undefined : at(column, row));

const PERIODS = { month: 12, quarter: 4 } as const;

/** Records that give a knob its value. A value asked for every month or quarter is given in each. */
function recordsOf({ fact, level }: Knob, value: Setting, unit: number): FactRecord[] {
  if (value === undefined || (fact.kind === 'event' && value.num === 0n)) return [];
  const record = (month: number): FactRecord => ({ unit, declaration: fact, level: fact.kind === 'choice' ? Number(value.num) : level, value, month, note: '' });
  if (!fact.every || fact.kind === 'event') return [record(0)];
  const count = PERIODS[fact.every];
  return Array.from({ length: count }, (_, period) => record((period * 12) / count));
}
