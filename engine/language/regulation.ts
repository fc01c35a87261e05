import type { Place } from '../finding.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Expression } from './expression/ast.ts';
import type { Range } from './expression/range.ts';

/** A regulation as parsed: immutable, plain data. Names are the words of docs/language.md. */
export interface Regulation {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly unitKinds: readonly string[];
  readonly groups: readonly Group[];
  readonly parts: readonly Part[];
  readonly total: Located<Expression>;
  /** Declared greatest total; by unit kind or group, `undefined` key for all. */
  readonly full: ByKind<Fraction> | undefined;
  readonly decimals: number;
  readonly settings: readonly Setting[];
  readonly ranking: Ranking;
  readonly tiers: readonly Tier[];
  readonly selections: readonly Selection[];
  readonly conversion: Conversion | undefined;
  readonly readings: readonly Reading[];
  readonly public: readonly string[];
  readonly clauses: readonly Clause[];
  readonly facts: readonly FactDeclaration[];
  readonly rules: readonly Rule[];
  readonly examples: readonly Example[];
}

/** Something written in the file, with where. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

/** First and last day, both in, as ISO dates. `from`/`to` are undefined for a regulation that leaves the year to the assessment. */
export interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** One value for all, or one a unit kind or group; the key `''` stands for all others. */
export type ByKind<T> = ReadonlyMap<string, T>;

export interface Group {
  readonly name: string;
  readonly units: readonly string[];
  readonly place: Place;
}

export type Nature = 'base' | 'bonus' | 'deduction';

export interface Part {
  readonly name: string;
  readonly nature: Nature;
  readonly full: ByKind<Fraction> | undefined;
  readonly atMost: Located<Expression> | undefined;
  readonly place: Place;
}

export interface Setting {
  readonly name: string;
  readonly value: Fraction;
  readonly percent: boolean;
  readonly note: string | undefined;
  readonly place: Place;
}

export interface Ranking {
  readonly within: 'group' | 'kind' | 'all';
  readonly ties: 'skip' | 'dense';
  /** Part names (or the total) compared in order when totals are equal. */
  readonly tieBreaks: readonly { readonly part: string; readonly better: 'high' | 'low' }[];
}

/** A share of the peer group (`percent`) or a number of units. */
export type Amount = { readonly kind: 'share'; readonly of: Fraction } | { readonly kind: 'count'; readonly of: number };

export interface Tier {
  readonly name: string;
  readonly range: Range | undefined;
  readonly end: 'top' | 'bottom' | undefined;
  readonly amount: Amount | undefined;
  readonly place: Place;
}

export interface Selection {
  readonly name: string;
  /** The quota is a literal or a setting's name (as an expression of settings and numbers). */
  readonly quota: { readonly share: boolean; readonly of: Expression } | undefined;
  readonly per: 'group' | 'kind' | 'all';
  readonly when: Located<Expression> | undefined;
  readonly title: string | undefined;
  readonly place: Place;
}

export interface Conversion {
  readonly counts: Located<Expression>;
  readonly into: string;
}

/** A decision taken where the text is silent or ambiguous. */
export interface Reading {
  readonly text: string;
  readonly clause: string | undefined;
  readonly place: Place;
}

export interface Clause {
  /** `第九条(四)`; '' for a heading without a number. */
  readonly number: string;
  readonly title: string;
  /** Markdown heading depth, 1–6; 7 for a paragraph. */
  readonly depth: number;
  /** Points that the heading declares, `(15分)`. */
  readonly points: Fraction | undefined;
  /** The plain text under the clause up to the next clause, rule blocks left out. */
  readonly text: string;
  /** Index of the enclosing clause in `Regulation.clauses`. */
  readonly parent: number | undefined;
  readonly place: Place;
}

export type FactKind = 'event' | 'amount' | 'yes-no' | 'judgement' | 'choice';
export type Reporter = 'unit' | 'assessor' | 'inspector' | 'system';

export interface FactDeclaration {
  readonly name: string;
  readonly kind: FactKind;
  readonly levels: readonly string[];
  readonly unitOfMeasure: string | undefined;
  /** True where the unit of measure is `%`: a bare 98.5 is 0.985 inside. */
  readonly percent: boolean;
  readonly range: Range | undefined;
  readonly reportedBy: Reporter;
  readonly evidence: 'required' | 'optional' | 'none';
  readonly every: 'month' | 'quarter' | undefined;
  /** Dates that count although outside the period: each end relative to the assessment's year (`years` = −1, 0, 1). */
  readonly counted: { readonly from: RelativeDay | undefined; readonly to: RelativeDay | undefined } | undefined;
  /** Events with the same note are one achievement. */
  readonly sameNote: boolean;
  readonly except: readonly string[];
  readonly from: 'subordinates' | undefined;
  /** Several records a unit allowed (always true of events). */
  readonly repeats: boolean;
  readonly note: string | undefined;
  /** Number of the clause that declares it. */
  readonly clause: string;
  readonly place: Place;
}

export interface RelativeDay {
  readonly years: number;
  readonly month: number;
  readonly day: number;
}

/** A rule: one method with its data (`spec`, typed by the method that reads it) and the adjustments that follow. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Index into `Regulation.clauses`, -1 where the block stands under no clause. */
  readonly clauseIndex: number;
  readonly part: string;
  readonly full: ByKind<Located<Expression>> | undefined;
  readonly appliesTo: readonly string[];
  readonly method: string;
  readonly spec: unknown;
  /** Names under the rule's 事实, in order: declared here, or declared elsewhere and only named here. */
  readonly facts: readonly string[];
  /** Those of `facts` that are declared here. */
  readonly declares: readonly string[];
  readonly periods: readonly RollUp[];
  readonly onlyRecorded: boolean;
  readonly coefficient: Located<Expression> | undefined;
  readonly atMost: Located<Expression> | undefined;
  readonly atLeast: Located<Expression> | 'unlimited' | undefined;
  readonly gate: Located<Expression> | undefined;
  readonly vetoes: readonly Veto[];
  readonly notApplicable: NotApplicable;
  readonly note: string | undefined;
  readonly readings: readonly string[];
  /** Where the block starts, and where each of its keys stands (by path, `atMost`, `spec.bands.0.when`). */
  readonly place: Place;
  readonly places: ReadonlyMap<string, Place>;
}

export type PeriodLength = 'month' | 'quarter' | 'half';

export interface RollUp {
  readonly period: PeriodLength;
  readonly atMost: Fraction | undefined;
  readonly rollUp: 'sum' | 'mean' | 'highest' | 'lowest' | 'last';
}

export interface Veto {
  readonly when: Located<Expression>;
  /** 'rule', 'total', a part's name, or nothing. */
  readonly zeroes: string | undefined;
  /** A selection's name, or '*' for every selection (评优). */
  readonly barsFrom: string | undefined;
}

export interface NotApplicable {
  readonly when: Located<Expression> | undefined;
  readonly then: { readonly kind: 'scale' } | { readonly kind: 'move'; readonly to: string } | { readonly kind: 'share'; readonly of: Fraction };
}

/** A worked example: facts and the result they must give. */
export interface Example {
  readonly name: string;
  readonly units: readonly ExampleUnit[];
  readonly facts: readonly ExampleRecord[];
  readonly expect: readonly { readonly unit: string; readonly key: string; readonly value: string | readonly string[]; readonly place: Place }[];
  readonly place: Place;
}

export interface ExampleUnit {
  readonly unit: string;
  readonly kind: string | undefined;
  readonly group: string | undefined;
  readonly superior: string | undefined;
}

export interface ExampleRecord {
  readonly unit: string;
  readonly fact: string;
  readonly level: string;
  readonly value: string;
  readonly date: string;
  readonly note: string;
  readonly place: Place;
}
