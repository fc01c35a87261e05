import type { Place } from '../finding.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Range } from '../language/expression/range.ts';
import type { FactKind, Rule } from '../language/regulation.ts';
import type { Fields } from '../language/shapes/combinators.ts';
import type { Shape } from '../language/shapes/shape.ts';
import type { Column } from '../number/column.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Frame, Truths } from './frame.ts';
import type { Phrase } from './phrase.ts';

/**
 * A scoring method: how facts become points. Everything that the system needs to know of a method stands in its one file:
 * how it is written (`shape`), which facts it needs, its arithmetic over columns, what it can reach, its explanation and its Excel
 * formula. `Spec` is `{ value, …also }`: what `shape` read under the method's own key, and what `also` read from the keys beside it.
 */
export interface Method<Spec extends { readonly value: unknown } = { readonly value: unknown }> {
  /** English name, also the key of its rule block in canonical spelling. */
  readonly name: string;
  /** Chinese key in a rule block. */
  readonly zh: string;
  readonly en: string;
  /** One Chinese sentence for people who choose a method. */
  readonly help: string;
  readonly shape: Shape<Spec['value']>;
  /** Further keys of the rule block that belong to this method, e.g. `去高低` beside `评议`. */
  readonly also?: Fields;
  /** Full marks less something, or a share of them: stays between 0 and full marks unless 至少/至多 say otherwise. */
  readonly within?: 'zero-to-full' | 'zero';
  /** A short rule block that uses it, for the manual and the editor. */
  readonly example: string;
  /** The fact a rule gets by itself when it declares none, or undefined when it needs none. */
  ownFact?(spec: Spec): OwnFact | undefined;
  /** Facts (by name) that the spec refers to, among those declared: used for unused-fact checks and "pending". */
  uses(spec: Spec, rule: Rule): MethodUses;
  /** Points, one a row of the frame. Rows that cannot be known yet are missing. */
  points(spec: Spec, frame: Frame, rule: Rule): Column;
  /** The least and most points the method can give before adjustments; undefined where there is no limit. */
  extent(spec: Spec, rule: Rule, full: Fraction | undefined): Extent;
  /** Conditions that bar a row from selections, beside those of the rule's vetoes. */
  barred?(spec: Spec, frame: Frame, rule: Rule): readonly { readonly barsFrom: string; readonly truths: Truths }[];
  /** Phrases that say how row 0 of a one-row frame came to its points. */
  explain(spec: Spec, frame: Frame, rule: Rule): Phrase[];
  /** How it scores, in Chinese for people who read the regulation: one sentence a line, without closing punctuation. */
  describe(spec: Spec, rule: Rule): readonly string[];
  /** The same arithmetic as one Excel formula (without `=`). */
  excel(spec: Spec, sheet: SheetRefs, rule: Rule): string;
}

export interface OwnFact {
  readonly kind: FactKind;
  readonly range?: Range;
  readonly levels?: readonly string[];
  /** Levels of each fact, where a table is written by fact. */
  readonly byFact?: ReadonlyMap<string, readonly string[]>;
  /** Several records a unit. */
  readonly repeats?: boolean;
}

export interface MethodUses {
  readonly facts: readonly string[];
  readonly expressions: readonly {
    readonly expression: Expression;
    readonly path: string;
    readonly expects: 'number' | 'truth';
    readonly place: Place;
  }[];
  /** Figures that the rule states, to be compared with those of the clause's text; percentages as fractions. */
  readonly figures: readonly { readonly value: Fraction; readonly percent: boolean; readonly path: string }[];
}

export interface Extent {
  readonly lowest: Fraction | undefined;
  readonly highest: Fraction | undefined;
}

/** Names of cells of one unit's row in a live workbook. */
export interface SheetRefs {
  /** The cell of a fact's value (event: count), or of one level of it. */
  fact(name: string, level?: string): string;
  /** The cell of the rule's full marks. */
  readonly full: string;
  setting(name: string): string;
  points(rule: string): string;
  /** The column range of a fact over the peer group, with the group's test, e.g. for AVERAGEIFS. */
  peers(cell: string): { readonly range: string; readonly test: string };
  /** An expression as an Excel formula. */
  expression(e: Expression): string;
}
