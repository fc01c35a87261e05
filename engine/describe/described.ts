import type { FactKind, Nature, Reporter } from '../language/regulation.ts';

/**
 * A regulation in words: plain data that pages, forms and scorecards show as it is. Nothing in it is a bigint, a map or undefined, so it
 * travels as JSON. Numbers are exact decimal texts.
 */
export interface DescribedRegulation {
  readonly id: string;
  readonly title: string;
  /** ISO days; null where the assessment says which year. */
  readonly from: string | null;
  readonly to: string | null;
  readonly unitKinds: readonly string[];
  readonly groups: readonly { readonly name: string; readonly units: readonly string[] }[];
  readonly parts: readonly DescribedPart[];
  /** The total as an expression over the parts. */
  readonly total: string;
  readonly full: readonly DescribedPoints[];
  readonly decimals: number;
  readonly settings: readonly { readonly name: string; readonly value: string; readonly note: string; readonly line: number }[];
  readonly ranking: string;
  readonly tiers: readonly { readonly name: string; readonly text: string }[];
  readonly selections: readonly { readonly name: string; readonly text: string; readonly title: string }[];
  readonly conversion: string | null;
  /** Readings of the whole regulation; those of a rule stand with the rule. */
  readonly readings: readonly string[];
  /** What the public page may show. */
  readonly public: readonly string[];
  /** Markdown before the first clause. */
  readonly preamble: string;
  readonly clauses: readonly DescribedClause[];
  readonly rules: readonly DescribedRule[];
  readonly facts: readonly DescribedFact[];
  readonly examples: readonly DescribedExample[];
}

/** Points for one unit kind or group; `of` is '' for all. */
export interface DescribedPoints {
  readonly of: string;
  readonly points: string;
}

export interface DescribedPart {
  readonly name: string;
  readonly nature: Nature;
  readonly natureText: string;
  readonly full: readonly DescribedPoints[];
  /** The cap, as an expression; null for none. */
  readonly atMost: string | null;
}

export interface DescribedClause {
  /** `第九条(四)`; '' for a heading without a number. */
  readonly number: string;
  /** How the text itself begins, `(四)`, `第一章`. */
  readonly label: string;
  readonly title: string;
  /** 1–6 for a heading; 7 for a paragraph that is a clause. */
  readonly depth: number;
  readonly points: string | null;
  /** The clause's own text; rule blocks and what stands under it are left out. */
  readonly markdown: string;
  /** Index of the enclosing clause. */
  readonly parent: number | null;
  readonly line: number;
  /** Ids of its rules, in order. */
  readonly rules: readonly string[];
}

export interface DescribedRule {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Index of its clause, −1 for none. */
  readonly clauseIndex: number;
  readonly part: string;
  readonly nature: Nature;
  readonly method: string;
  readonly methodText: string;
  readonly methodHelp: string;
  /** Full marks. */
  readonly points: readonly DescribedPoints[];
  /** The rule's own cap, as an expression. */
  readonly atMost: string | null;
  readonly appliesTo: readonly string[];
  /** How it scores, a sentence a line. */
  readonly lines: readonly string[];
  /** Names of the facts that it needs. */
  readonly facts: readonly string[];
  readonly readings: readonly string[];
  readonly note: string;
  /** Names of the worked examples that state its points. */
  readonly examples: readonly string[];
  readonly line: number;
}

export interface DescribedFact {
  readonly name: string;
  readonly kind: FactKind;
  readonly kindText: string;
  readonly levels: readonly string[];
  readonly unitOfMeasure: string;
  readonly percent: boolean;
  /** `0 至 5`; '' for any value. */
  readonly range: string;
  readonly reportedBy: Reporter;
  readonly reportedByText: string;
  readonly evidence: 'required' | 'optional' | 'none';
  readonly evidenceText: string;
  readonly every: 'month' | 'quarter' | null;
  /** Several records a unit. */
  readonly repeats: boolean;
  /** What else holds for its records, a sentence each. */
  readonly remarks: readonly string[];
  readonly note: string;
  readonly clause: string;
  readonly line: number;
}

export interface DescribedExample {
  readonly name: string;
  readonly line: number;
  readonly facts: readonly { readonly unit: string; readonly fact: string; readonly text: string }[];
  readonly expect: readonly { readonly unit: string; readonly key: string; readonly value: string }[];
}
