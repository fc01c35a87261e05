import type { Finding, Place, Severity } from '../finding.ts';
import type { Expression } from '../language/expression/ast.ts';
import type { Part, Regulation, Rule } from '../language/regulation.ts';
import type { Extent, Method } from '../methods/method.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Known } from './interval.ts';

/** One check of a regulation: what it may find, and how. */
export interface Check {
  readonly name: string;
  /** Every code that it can give; stable. */
  readonly codes: readonly string[];
  /** Runs the regulation itself: only where names, types and references are in order. */
  readonly needsSound?: boolean;
  run(regulation: Regulation, context: CheckContext): readonly Finding[];
}

/** Scoring methods by name. */
export type MethodLookup = ReadonlyMap<string, Method>;

/** Units that the same rules bind: a unit kind, and a group where rules or points tell groups apart. */
export interface Audience {
  readonly kind: string;
  readonly group: string;
  /** How messages call it; '' where there is only one. */
  readonly label: string;
}

/** Full marks and reachable points, by audience. */
export interface Extents {
  applies(rule: Rule, audience: Audience): boolean;
  /** Declared full marks of a rule. */
  full(rule: Rule, audience: Audience): Fraction | undefined;
  /** What the method gives before the rule's own cap and floor, periods and coefficient counted in. */
  before(rule: Rule, audience: Audience): Extent;
  /** What the rule gives after all its adjustments. */
  rule(rule: Rule, audience: Audience): Extent;
  /** Sum of a part's rules before the part's cap. */
  sum(part: Part, audience: Audience): Extent;
  part(part: Part, audience: Audience): Extent;
  total(audience: Audience): Extent;
  /** A number that settings decide, or undefined where it depends on facts or parts. */
  constant(e: Expression, full?: Fraction): Fraction | undefined;
  /** What a name in a rule's expression can be. */
  known: Known;
}

/** What checks share, worked out once. */
export interface CheckContext {
  readonly methods: MethodLookup;
  /** Unit kinds (and groups where the regulation tells them apart) with different rules. */
  readonly audiences: readonly Audience[];
  /** Full marks and reachable points of rules, parts and total. */
  readonly extents: Extents;
}

/** A finding at a place of the regulation. */
export const finding = (severity: Severity, code: string, place: Place, message: string, clause?: string): Finding => ({
  severity,
  code,
  message,
  line: place.line,
  column: place.column,
  ...(clause ? { clause } : {}),
});

/** Merges findings that differ only in the audience they were made for. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((each) => {
    const key = `${each.code} ${each.line} ${each.column} ${each.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `"名称"（第九条(四)）`: how messages call a rule. */
export const ruleTitle = (rule: { readonly name: string; readonly clause: string }): string =>
  rule.clause && rule.clause !== rule.name ? `"${rule.name}"（${rule.clause}）` : `"${rule.name}"`;
