import { type Finding, isError } from '../finding.ts';
import type { Regulation } from '../language/regulation.ts';
import type { Method } from '../methods/method.ts';
import { bands } from './bands.ts';
import { caps } from './caps.ts';
import type { Check, CheckContext } from './check.ts';
import { cycles } from './cycles.ts';
import { audiencesOf, extentsOf } from './extents.ts';
import { figures } from './figures.ts';
import { incentives } from './incentives.ts';
import { levels } from './levels.ts';
import { names } from './names.ts';
import { points } from './points.ts';
import { references } from './references.ts';
import { tiers } from './tiers.ts';
import { unreachable } from './unreachable.ts';
import { unused } from './unused.ts';
import { vague } from './vague.ts';

/** Every check, in the order in which they run. To add one is to add a file and its line here. */
const CHECKS: readonly Check[] = [references, names, levels, cycles, unused, points, caps, tiers, bands, unreachable, figures, vague, incentives];

/** Checks whose errors mean that the regulation cannot be run at all. */
const SOUND: ReadonlySet<Check> = new Set([references, names, levels, cycles]);

function contextOf(regulation: Regulation, methods: readonly Method[]): CheckContext {
  const lookup = new Map(methods.map((method) => [method.name, method]));
  return { methods: lookup, audiences: audiencesOf(regulation), extents: extentsOf(regulation, lookup) };
}

/** Only what keeps a regulation from being run: enough where somebody tries figures that need not agree with the rest of the text. */
export function checkSoundness(regulation: Regulation, methods: readonly Method[]): Finding[] {
  const context = contextOf(regulation, methods);
  return [...SOUND].flatMap((check) => check.run(regulation, context));
}

/** All findings about a regulation, by line. Checks that score imagined units run only when names, types and references are in order. */
export function checkRegulation(regulation: Regulation, methods: readonly Method[]): Finding[] {
  const context = contextOf(regulation, methods);
  const { methods: lookup } = context;
  const found: Finding[] = [];
  let sound = regulation.rules.every((rule) => lookup.has(rule.method) && rule.spec !== undefined);
  for (const check of CHECKS) {
    if (check.needsSound && !sound) continue;
    const findings = check.run(regulation, context);
    if (SOUND.has(check) && findings.some(isError)) sound = false;
    found.push(...findings);
  }
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
