import type { Finding, Place, Severity } from '../finding.ts';
import type { Regulation } from '../language/regulation.ts';
import type { Method } from '../methods/method.ts';
import type { Audience, Extents } from './extents.ts';

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
