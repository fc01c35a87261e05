import type { Expression } from '../language/expression/ast.ts';
import type { PeriodLength } from '../language/regulation.ts';
import type { Frame } from '../methods/frame.ts';
import type { Column, Mask } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Space } from './space.ts';

/** What the expression evaluator sees beyond what methods see: the window, and the evaluation around it. */
export interface ScoringFrame extends Frame {
  readonly window: Window;
  readonly around: Surroundings;
  /** The value of a function over the peer group, one a row. */
  peer(node: Expression & { kind: 'peer' }): Column;
}

/** What a frame asks of the evaluation that it belongs to. */
export interface Surroundings {
  readonly levelsOf: (fact: string) => readonly string[] | undefined;
  readonly setting: (name: string) => Fraction | undefined;
  /** Points of another rule, or of a part, over the same rows. */
  readonly points: (rule: string, window: Window) => Column;
  readonly part: (name: string, window: Window) => Column | undefined;
  readonly periods: (length: PeriodLength) => Space;
  /** Rows to which a rule is not applicable by decision. */
  readonly excluded: (rule: string) => Mask | undefined;
  /** Values over the whole space, once for each key. */
  readonly whole: (space: Space, key: object, kind: string, make: (whole: ScoringFrame) => Column) => Column;
}

/** Rows `from` (in) to `to` (out) of a space. */
export interface Window {
  readonly space: Space;
  readonly from: number;
  readonly to: number;
}
