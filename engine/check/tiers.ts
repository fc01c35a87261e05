import type { Finding } from '../finding.ts';
import { contains, describeRange } from '../language/expression/range.ts';
import type { Regulation, Tier } from '../language/regulation.ts';
import type { Extent } from '../methods/method.ts';
import * as F from '../number/fraction.ts';
import { type Audience, type Check, type CheckContext, distinct, finding } from './check.ts';
import { rangeBounds, valueFor } from './extents.ts';

/** Tiers by range of the total: scores that no tier takes in, scores that two take in, tiers that no total can reach. */
export const tiers: Check = {
  name: '等次范围',
  codes: ['tier-gap', 'tier-overlap', 'tier-unreachable', 'tier-shadowed'],
  run: (regulation, context) => {
    const ranged = regulation.tiers.filter((tier) => tier.range);
    if (ranged.length === 0) return [];
    return distinct(context.audiences.flatMap((audience) => check(regulation, ranged, span(regulation, context, audience), audience)));
  },
};

/** The published totals that can occur. */
function span(regulation: Regulation, { extents }: CheckContext, audience: Audience): Extent {
  const { lowest, highest } = extents.total(audience);
  return { lowest: lowest ?? F.ZERO, highest: highest ?? valueFor(regulation.full, audience) };
}

/** Every published score at which something can change: each bound and its two neighbours at the regulation's decimals, and the ends. */
function samples(ranged: readonly Tier[], decimals: number, { lowest, highest }: Extent): F.Fraction[] {
  const step = F.fraction(1n, 10n ** BigInt(decimals));
  const points = ranged
    .flatMap(({ range }) => (range ? Object.values(rangeBounds(range)) : []))
    .filter((each): each is F.Fraction => each !== undefined);
  const around = points.flatMap((each) => [F.sub(each, step), each, F.add(each, step)]);
  const all = [...around, ...(lowest ? [lowest] : []), ...(highest ? [highest] : [])].map((each) => F.round(each, decimals));
  const inside = all.filter((each) => (!lowest || F.compare(each, lowest) >= 0) && (!highest || F.compare(each, highest) <= 0));
  return inside.sort(F.compare).filter((each, index) => index === 0 || !F.equal(each, inside[index - 1] as F.Fraction));
}

function check(regulation: Regulation, ranged: readonly Tier[], reachable: Extent, { label }: Audience): Finding[] {
  const scores = samples(ranged, regulation.decimals, reachable);
  const whole = ranged.filter((tier) => !tier.amount);
  const holds = (tier: Tier, score: F.Fraction) => tier.range !== undefined && contains(tier.range, score);
  const found: Finding[] = [];
  const whose = label && `（${label}）`;
  const catchAll = regulation.tiers.some((tier) => !tier.range && !tier.amount);
  if (!catchAll && whole.length > 0) found.push(...gaps(whole, scores, holds, regulation));
  whole.forEach((tier, index) => {
    const own = scores.filter((score) => holds(tier, score));
    if (own.length === 0) {
      const { lowest, highest } = reachable;
      const most = `${lowest ? F.format(lowest) : '不限'} 至 ${highest ? F.format(highest) : '不限'}`;
      found.push(
        finding(
          'warning',
          'tier-unreachable',
          tier.place,
          `等次"${tier.name}"（${describeRange(tier.range ?? {})}）${whose}没有总分够得着：总分只能在 ${most} 之间；请核对范围`,
        ),
      );
      return;
    }
    for (const later of whole.slice(index + 1)) {
      const shared = own.filter((score) => holds(later, score));
      const theirs = scores.filter((score) => holds(later, score));
      const [example] = shared;
      if (!example) continue;
      if (shared.length === theirs.length)
        found.push(
          finding(
            'error',
            'tier-shadowed',
            later.place,
            `等次"${later.name}"（${describeRange(later.range ?? {})}）永远评不上：它的分数都已归在前的"${tier.name}"；请调整先后或范围`,
          ),
        );
      else if (shared.length < own.length)
        found.push(
          finding(
            'warning',
            'tier-overlap',
            later.place,
            `${F.format(example)} 分既在"${tier.name}"（${describeRange(tier.range ?? {})}）又在"${later.name}"（${describeRange(later.range ?? {})}），现按在前的"${tier.name}"计；请用"超过""不满"写明归哪一个`,
          ),
        );
    }
  });
  return found;
}

function gaps(
  whole: readonly Tier[],
  scores: readonly F.Fraction[],
  holds: (tier: Tier, score: F.Fraction) => boolean,
  { decimals }: Regulation,
): Finding[] {
  const found: Finding[] = [];
  let open: F.Fraction[] = [];
  const close = (after: F.Fraction | undefined) => {
    const [first, last] = [open[0], open.at(-1)];
    open = [];
    if (!first || !last) return;
    const above = after && whole.find((tier) => holds(tier, after));
    const place = (above ?? whole.at(-1) ?? (whole[0] as Tier)).place;
    const which = F.equal(first, last) ? `${F.format(first)} 分` : `${F.format(first)} 至 ${F.format(last)} 分`;
    const example = middle(first, last, decimals);
    found.push(
      finding(
        'error',
        'tier-gap',
        place,
        `${which}不属于任何等次（例如 ${F.format(example)} 分评不上任何一等）；请把范围接上，例如写成"90 以上 不满 95"，或加一个不写范围的等次兜底`,
      ),
    );
  };
  for (const score of scores) {
    if (whole.some((tier) => holds(tier, score))) close(score);
    else open.push(score);
  }
  close(undefined);
  return found;
}

/** A score in the middle of a gap, with as few decimals as fit. */
function middle(first: F.Fraction, last: F.Fraction, decimals: number): F.Fraction {
  const half = F.div(F.add(first, last), F.fraction(2n));
  for (let places = 0; places < decimals; places++) {
    const rounded = F.round(half, places);
    if (F.compare(rounded, first) >= 0 && F.compare(rounded, last) <= 0) return rounded;
  }
  return F.round(half, decimals);
}
