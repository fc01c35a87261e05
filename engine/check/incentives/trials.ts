import { at, type Column, isMissing } from '../../number/column.ts';
import type * as F from '../../number/fraction.ts';
import { Evaluation } from '../../scoring/evaluate.ts';
import type { Program } from '../../scoring/program.ts';
import type { Scores } from '../../scoring/scores.ts';
import type { Audience } from '../check.ts';
import type { Knob, Setting } from './knobs.ts';
import { tableOf } from './table.ts';

/** One value for every knob: an imagined unit. */
export type State = readonly Setting[];

/** The state with some knobs moved. */
export const moved = (state: State, changes: ReadonlyMap<number, Setting>): State =>
  state.map((value, knob) => (changes.has(knob) ? changes.get(knob) : value));

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
    const table = tableOf(this.program, this.knobs, this.states, this.audience);
    this.scores = new Evaluation(this.program, table).scores();
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

  /** Points of a rule; undefined too where it is not applicable, for then its 0 means nothing. */
  points(rule: string, row: number): F.Fraction | undefined {
    const scored = this.scores?.rules.get(rule);
    return scored && scored.notApplicable?.[row] !== 1 ? known(scored.points, row) : undefined;
  }
}

const known = (column: Column, row: number): F.Fraction | undefined => (isMissing(column, row) ? undefined : at(column, row));
