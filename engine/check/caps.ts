import type { Finding } from '../finding.ts';
import type { Part, Regulation, Rule } from '../language/regulation.ts';
import * as F from '../number/fraction.ts';
import { type Audience, type Check, type CheckContext, distinct, finding, ruleTitle } from './check.ts';

/** Caps and floors that never bind, and caps of parts that their rules' caps overrun. */
export const caps: Check = {
  name: '上限与下限',
  codes: ['cap-never-reached', 'floor-never-reached', 'cap-below-floor', 'part-cap-never-binds', 'part-cap-overrun'],
  run: (regulation, context) =>
    distinct(
      context.audiences.flatMap((audience) => [
        ...regulation.rules.filter((rule) => context.extents.applies(rule, audience)).flatMap((rule) => ruleCaps(rule, context, audience)),
        ...regulation.parts.flatMap((part) => partCap(part, regulation, context, audience)),
      ]),
    ),
};

function ruleCaps(rule: Rule, { extents }: CheckContext, audience: Audience): Finding[] {
  const full = extents.full(rule, audience);
  const { lowest, highest } = extents.before(rule, audience);
  const most = rule.atMost && extents.constant(rule.atMost.value, full);
  const least = rule.atLeast && rule.atLeast !== 'unlimited' ? extents.constant(rule.atLeast.value, full) : undefined;
  const found: Finding[] = [];
  const put = (code: string, message: string, at: 'atMost' | 'atLeast') => {
    const located = rule[at];
    found.push(finding('warning', code, located && located !== 'unlimited' ? located.place : rule.place, message, rule.clause));
  };
  if (most && highest && F.compare(highest, most) < 0)
    put(
      'cap-never-reached',
      `${ruleTitle(rule)}至多 ${F.format(most)} 分，但按计分方式最高只能得 ${F.format(highest)} 分，这个上限永远达不到；请核对上限或单项分值`,
      'atMost',
    );
  if (least && lowest && F.compare(lowest, least) > 0)
    put(
      'floor-never-reached',
      `${ruleTitle(rule)}至少 ${F.format(least)} 分，但按计分方式最低也有 ${F.format(lowest)} 分，这个下限永远达不到；请核对下限或单项分值`,
      'atLeast',
    );
  if (most && least && F.compare(most, least) < 0)
    put('cap-below-floor', `${ruleTitle(rule)}的上限 ${F.format(most)} 低于下限 ${F.format(least)}；请改正其一`, 'atMost');
  return found;
}

function partCap(part: Part, regulation: Regulation, { extents }: CheckContext, audience: Audience): Finding[] {
  const cap = part.atMost && extents.constant(part.atMost.value);
  const rules = regulation.rules.filter((rule) => rule.part === part.name && extents.applies(rule, audience));
  const { highest } = extents.sum(part, audience);
  if (!part.atMost || !cap || !highest || rules.length === 0) return [];
  const whose = audience.label ? `（${audience.label}）` : '';
  const terms = rules.map((rule) => F.format(extents.rule(rule, audience).highest ?? F.ZERO)).join(' + ');
  const order = F.compare(highest, cap);
  if (order > 0) {
    const message = `"${part.name}"${whose}至多 ${F.format(cap)} 分，而各项上限合计 ${F.format(highest)} 分（${terms}），超出 ${F.format(F.sub(highest, cap))} 分：拿满几项后，其余各项再努力也不加分；请把各项上限调到合计 ${F.format(cap)}，或在口径中说明有意如此`;
    return [finding('warning', 'part-cap-overrun', part.atMost.place, message)];
  }
  const relation = order === 0 ? '恰好等于' : '少于';
  const message = `"${part.name}"${whose}至多 ${F.format(cap)} 分，各项上限合计 ${F.format(highest)} 分（${terms}），${relation}总上限，总上限从不起作用；可保留作提示，若本意是限制总加分请调低`;
  return [finding('note', 'part-cap-never-binds', part.atMost.place, message)];
}
