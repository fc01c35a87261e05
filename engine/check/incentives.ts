import type { Finding } from '../finding.ts';
import { namesIn, rulesIn } from '../language/expression/references.ts';
import type { Regulation } from '../language/regulation.ts';
import { compile } from '../scoring/program.ts';
import type { Audience, Check, CheckContext } from './check.ts';
import { expressionsOf, usesOf } from './expressions.ts';
import { landscapeOf } from './incentives/landscape.ts';
import { limits } from './incentives/limits.ts';
import { idleMerit } from './incentives/merit.ts';
import { freeMisconduct } from './incentives/misconduct.ts';
import { perverse } from './incentives/monotone.ts';

/**
 * What the rules reward and punish once they run together. Nothing is read off the rules: imagined units are scored by the real engine and
 * their totals compared with what each rule means to give or take.
 */
export const incentives: Check = {
  name: '激励',
  codes: [
    'misconduct-free',
    'misconduct-hidden',
    'merit-earns-nothing',
    'merit-crowded-out',
    'merit-cancelled',
    'merit-capped',
    'deduction-exhausted',
    'better-scores-less',
  ],
  needsSound: true,
  run(regulation, context) {
    const found = context.audiences.flatMap((audience) => {
      const program = compile(seenBy(regulation, context, audience), [...context.methods.values()]);
      const land = landscapeOf(program, context, audience);
      const findings = land ? [...freeMisconduct(land), ...idleMerit(land), ...limits(land), ...perverse(land)] : [];
      return findings.map((each) => ({ audience, finding: each }));
    });
    return merged(found, context.audiences.length);
  },
};

/** The regulation as it binds one audience: rules for others left out, unless rules refer to each other. */
function seenBy(regulation: Regulation, { extents, methods }: CheckContext, audience: Audience): Regulation {
  const linked = regulation.rules.some(
    (rule) => rule.notApplicable.then.kind === 'move' || expressionsOf(rule, methods).some(({ expression }) => rulesIn(expression).length > 0),
  );
  if (linked) return regulation;
  const rules = regulation.rules.filter((rule) => extents.applies(rule, audience));
  const used = new Set(
    rules.flatMap((rule) => [
      ...rule.facts,
      ...usesOf(rule, methods).facts,
      ...expressionsOf(rule, methods).flatMap(({ expression }) => namesIn(expression)),
    ]),
  );
  return { ...regulation, rules, facts: regulation.facts.filter((fact) => used.has(fact.name)) };
}

/** One finding where all audiences say the same; else each with the name of its audience. */
function merged(found: readonly { readonly audience: Audience; readonly finding: Finding }[], audiences: number): Finding[] {
  const groups = new Map<string, { audience: Audience; finding: Finding }[]>();
  for (const each of found) {
    const key = `${each.finding.code} ${each.finding.line} ${each.finding.column}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const byMessage = new Map<string, { labels: string[]; finding: Finding }>();
    for (const { audience, finding } of group) {
      const known = byMessage.get(finding.message);
      if (known) known.labels.push(audience.label);
      else byMessage.set(finding.message, { labels: [audience.label], finding });
    }
    if (byMessage.size === 1) return [...byMessage.values()].map(({ finding }) => finding);
    return [...byMessage.values()].map(({ labels, finding }) =>
      labels.length === audiences || labels.join('') === '' ? finding : { ...finding, message: `${labels.join('、')}：${finding.message}` },
    );
  });
}
