import type { Finding } from '../../finding.ts';
import type { Rule } from '../../language/regulation.ts';
import * as F from '../../number/fraction.ts';
import { distinct, finding, ruleTitle } from '../check.ts';
import type { Knob, Setting } from './knobs.ts';
import { type Landscape, partOf, signOf } from './landscape.ts';
import { points, settingText, size } from './words.ts';

/** Places where doing better lowers the score. */
export function perverse(land: Landscape): Finding[] {
  return distinct([...land.knobs.flatMap((knob, index) => knob.rules.flatMap((rule) => curveOf(land, knob, index, rule))), ...againstTotal(land)]);
}

interface Sample {
  readonly setting: Setting;
  /** Points as they enter the total: deductions negative. */
  readonly value: F.Fraction;
}

/** The points of one rule along one fact: they may rise or fall, not both; a better level and a better judgement never give less. */
function curveOf(land: Landscape, knob: Knob, index: number, rule: Rule): Finding[] {
  const { kind } = knob.fact;
  const sign = signOf(partOf(land.regulation, rule)?.nature);
  const curve = (land.sweep[index] ?? []).flatMap(({ setting, row }): Sample[] => {
    const value = land.trials.points(rule.id, row);
    return setting && value ? [{ setting, value: sign === 1 ? value : F.neg(value) }] : [];
  });
  const falls = steps(curve, -1);
  const rises = steps(curve, 1);
  if (kind === 'yes-no') return [];
  if (kind === 'choice') return rises[0] ? [worse(knob, rule, rises[0][1], rises[0][0])] : [];
  if (kind === 'judgement' && sign === 1) return falls[0] ? [worse(knob, rule, falls[0][1], falls[0][0])] : [];
  const [rise, fall] = [rises[0], falls[0]];
  if (!rise || !fall) return [];
  const [first, last] = [curve[0], curve.at(-1)] as [Sample, Sample];
  const upward = F.compare(last.value, first.value) >= 0;
  const [low, high] = upward ? fall : rise;
  const message = `${ruleTitle(rule)}的得分忽高忽低：${settingText(knob, low.setting)}得 ${points(low.value)} 分，${settingText(knob, high.setting)}得 ${points(high.value)} 分，而总的方向是${upward ? '越多越高' : '越多越低'}；${upward ? '做得更好反而少得' : '做得更差反而多得'} ${size(F.sub(high.value, low.value))} 分，请核对各档的条件和得分`;
  return [finding('warning', 'better-scores-less', rule.place, message, rule.clause)];
}

/** Neighbouring samples between which the points move the given way. */
function steps(curve: readonly Sample[], way: 1 | -1): [Sample, Sample][] {
  return curve.slice(1).flatMap((after, at): [Sample, Sample][] => {
    const before = curve[at] as Sample;
    return F.compare(after.value, before.value) === way ? [[before, after]] : [];
  });
}

function worse(knob: Knob, rule: Rule, better: Sample, lesser: Sample): Finding {
  const choice = knob.fact.kind === 'choice';
  const [good, bad] = choice ? [lesser, better] : [better, lesser];
  const message = `${ruleTitle(rule)}奖励了更差的结果：${settingText(knob, good.setting)}得 ${points(good.value)} 分，${settingText(knob, bad.setting)}得 ${points(bad.value)} 分；请核对得分${choice ? '，级别要从好到差排列' : ''}`;
  return finding('warning', 'better-scores-less', rule.place, message, rule.clause);
}

/** Moves that a rule rewards and the total punishes, or the other way round. */
function againstTotal(land: Landscape): Finding[] {
  const total = land.trials.total(land.plainRow) ?? F.ZERO;
  return land.effects
    .filter(({ meant, got }) => meant.num !== 0n && got.num !== 0n && meant.num > 0n !== got.num > 0n)
    .map(({ knob, setting, meant, got, rule }) => {
      const what = meant.num > 0n ? `应加 ${size(meant)} 分` : `应扣 ${size(meant)} 分`;
      const message = `${ruleTitle(rule)}${what}，总分却由 ${points(total)} ${got.num > 0n ? '升到' : '降到'} ${points(F.add(total, got))}（${settingText(land.knobs[knob] as Knob, setting)}）；请核对总分算式、部分的性质和上限`;
      return finding('warning', 'better-scores-less', rule.place, message, rule.clause);
    })
    .filter((each, at, all) => all.findIndex((other) => other.line === each.line) === at);
}
