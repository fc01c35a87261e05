import type { Fraction } from '../../number/fraction.ts';

/** Where a node stands inside its expression text: offsets of UTF-16 units, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';

/** Functions over the peer group: same unit kind and same group. */
export type PeerFunction = 'mean' | 'rank' | 'peers' | 'smallest' | 'largest' | 'deviation' | 'share' | 'sum';
export type PlainFunction = 'min' | 'max' | 'round' | 'abs' | 'if';
/** Functions over the records of one fact. The first argument is the fact's name. */
export type RecordFunction = 'countOf' | 'monthsRunning' | 'monthsWith';

/**
 * An expression as written: names are not resolved yet. Immutable.
 * A minus directly before a number is part of the number (`-5` is one node); a percent is already divided (98% is 49/50).
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: Fraction; readonly percent: boolean; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'truth'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'date'; readonly value: string; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'full'; readonly span: Span }
  | { readonly kind: 'negate' | 'not'; readonly of: Expression; readonly span: Span }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | { readonly kind: 'plain'; readonly fn: PlainFunction; readonly args: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'peer'; readonly fn: PeerFunction; readonly of: Expression | undefined; readonly span: Span }
  | { readonly kind: 'record'; readonly fn: RecordFunction; readonly fact: string; readonly level: string | undefined; readonly span: Span }
  | { readonly kind: 'points'; readonly rule: string; readonly span: Span };
