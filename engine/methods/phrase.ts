import type { Expression } from '../language/expression/ast.ts';
import type { Fraction } from '../number/fraction.ts';

/**
 * Explanations are phrases: keys and exact numbers, no language. One renderer (`scoring/sentences.ts`) turns them into Chinese.
 * A small closed vocabulary that every method composes.
 */
export type Phrase =
  /** `市级 2 篇 × 0.5` */
  | { readonly say: 'term'; readonly label: string; readonly count: Fraction; readonly measure: string | undefined; readonly rate: Fraction }
  /** `满分 15` */
  | { readonly say: 'full'; readonly points: Fraction }
  /** The joined terms give so much: `… = 2 分`. `sign` says whether terms add or take off. */
  | { readonly say: 'sum'; readonly terms: readonly Phrase[]; readonly start: Fraction | undefined; readonly sign: 1 | -1; readonly points: Fraction }
  /** A fact's value as it is: `考核组评定 4` */
  | { readonly say: 'value'; readonly label: string; readonly value: Fraction; readonly percent: boolean; readonly measure: string | undefined }
  /** The range in which the points may be given, as written. */
  | { readonly say: 'within'; readonly text: string }
  | { readonly say: 'level'; readonly label: string; readonly level: string }
  /** A condition held or not, with the numbers that stood in it. */
  | { readonly say: 'condition'; readonly expression: Expression; readonly holds: boolean; readonly values: readonly NamedValue[] }
  /** An expression and what it came to. */
  | { readonly say: 'formula'; readonly expression: Expression; readonly values: readonly NamedValue[]; readonly result: Fraction }
  /** None of the bands above held. */
  | { readonly say: 'otherwise'; readonly values: readonly NamedValue[] }
  | { readonly say: 'bars'; readonly from: string }
  | { readonly say: 'tie-void' }
  /** A weighted sum that is not points yet: `非常满意 10 票 × 1 + … = 14.8`. */
  | { readonly say: 'weighted'; readonly terms: readonly Phrase[]; readonly sum: Fraction }
  /** `÷ 有效票 18`. */
  | { readonly say: 'divided'; readonly label: string; readonly by: Fraction }
  /** The method decided these points. */
  | { readonly say: 'gives' | 'in-all'; readonly points: Fraction }
  /** Nothing recorded: no event, no award. */
  | { readonly say: 'none'; readonly label: string }
  | { readonly say: 'pending'; readonly labels: readonly string[] }
  /** Rank in the peer group. */
  | { readonly say: 'rank'; readonly label: string; readonly rank: Fraction; readonly peers: number }
  /** A cap or floor: reached (it changed the points) or not. */
  | { readonly say: 'cap' | 'floor'; readonly limit: Fraction; readonly reached: boolean }
  | { readonly say: 'coefficient'; readonly factor: Fraction }
  | { readonly say: 'gate'; readonly holds: boolean; readonly expression: Expression; readonly values: readonly NamedValue[] }
  | {
      readonly say: 'veto';
      readonly expression: Expression;
      readonly values: readonly NamedValue[];
      readonly zeroes: string | undefined;
      readonly barsFrom: string | undefined;
    }
  | {
      readonly say: 'not-applicable';
      readonly then: 'scale' | 'move' | 'share';
      readonly to: string | undefined;
      readonly share: Fraction | undefined;
    }
  /** Decided by a person in place of what was computed; undefined where nothing could be. */
  | { readonly say: 'override'; readonly points: Fraction; readonly computed: Fraction | undefined }
  | { readonly say: 'period'; readonly label: string; readonly points: Fraction; readonly capped: boolean }
  | { readonly say: 'roll-up'; readonly how: 'sum' | 'mean' | 'highest' | 'lowest' | 'last'; readonly points: Fraction };

export interface NamedValue {
  readonly name: string;
  readonly value: Fraction | string | boolean | undefined;
  readonly percent: boolean;
}
