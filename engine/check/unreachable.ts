import type { Finding } from '../finding.ts';
import type { Regulation, Rule } from '../language/regulation.ts';
import type * as F from '../number/fraction.ts';
import { type Check, type CheckContext, finding, ruleTitle } from './check.ts';
import { placeIn } from './expressions.ts';
import { truthOf } from './interval.ts';

/** Rules that never give anything, conditions that are always or never true. */
export const unreachable: Check = {
  name: '永远到不了的规则',
  codes: [
    'rule-for-nobody',
    'rule-without-points',
    'gate-never-holds',
    'gate-always-holds',
    'veto-never-holds',
    'veto-always-holds',
    'selection-never-holds',
    'not-applicable-always',
  ],
  run: (regulation, context) => [...regulation.rules.flatMap((rule) => checkRule(rule, context)), ...selections(regulation, context)],
};

function checkRule(rule: Rule, { audiences, extents }: CheckContext): Finding[] {
  const found: Finding[] = [];
  const put = (severity: 'error' | 'warning' | 'note', code: string, place: Rule['place'], message: string) =>
    found.push(finding(severity, code, place, `${ruleTitle(rule)}${message}`, rule.clause));
  const mine = audiences.filter((audience) => extents.applies(rule, audience));
  if (mine.length === 0) put('error', 'rule-for-nobody', placeIn(rule, 'appliesTo'), `的"适用"里没有一个考核对象，谁也不按它计分；请改正"适用"`);
  const scoresNothing = rule.full !== undefined && mine.length > 0 && mine.every((audience) => extents.full(rule, audience)?.num === 0n);
  // A rule of 0 points may still carry a veto for others.
  if (scoresNothing && rule.vetoes.length === 0 && mine.every((audience) => nothing(extents.rule(rule, audience))))
    put('warning', 'rule-without-points', placeIn(rule, 'points'), '的分值是 0，填报了也不得分；请写分值，或删去这条规则');
  const gate = rule.gate && truthOf(rule.gate.value, extents.known);
  if (rule.gate && gate === false) put('error', 'gate-never-holds', rule.gate.place, '的前提永远不成立，这条规则永远是 0 分；请改正条件');
  if (rule.gate && gate === true) put('warning', 'gate-always-holds', rule.gate.place, '的前提永远成立，写了等于没写；请改正条件或删去');
  for (const { when } of rule.vetoes) {
    const holds = truthOf(when.value, extents.known);
    if (holds === true) put('error', 'veto-always-holds', when.place, '的否决条件永远成立，没有记录的单位也会被否决；请改正条件');
    if (holds === false) put('warning', 'veto-never-holds', when.place, '的否决条件永远不成立；请改正条件或删去');
  }
  const { when } = rule.notApplicable;
  if (when && truthOf(when.value, extents.known) === true)
    put('error', 'not-applicable-always', when.place, '对谁都不适用，条件永远成立；请改正条件');
  return found;
}

const nothing = ({ lowest, highest }: { readonly lowest: F.Fraction | undefined; readonly highest: F.Fraction | undefined }): boolean =>
  lowest?.num === 0n && highest?.num === 0n;

/** Conditions of selections that no total can meet. */
function selections(regulation: Regulation, { audiences, extents }: CheckContext): Finding[] {
  return regulation.selections.flatMap(({ name, when }) => {
    if (!when) return [];
    const never = audiences.every((audience) => {
      const parts = new Map(regulation.parts.map((part) => [part.name, extents.part(part, audience)]));
      return (
        truthOf(when.value, (each) => parts.get(each) ?? (each === '总分' || each === 'total' ? extents.total(audience) : extents.known(each))) ===
        false
      );
    });
    return never ? [finding('error', 'selection-never-holds', when.place, `评选"${name}"的条件没有一个总分达得到；请改正条件`)] : [];
  });
}
