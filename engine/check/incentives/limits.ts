import type { Finding } from '../../finding.ts';
import type { Rule } from '../../language/regulation.ts';
import * as F from '../../number/fraction.ts';
import { finding, ruleTitle } from '../check.ts';
import type { Knob } from './knobs.ts';
import { type Landscape, partOf, signOf } from './landscape.ts';
import { points } from './words.ts';

/** How many occurrences count until a rule's cap or floor is reached: notes with the exact number for every event and level. */
export function limits(land: Landscape): Finding[] {
  return land.regulation.rules.flatMap((rule) => {
    const own = land.knobs.flatMap((knob, index) =>
      knob.fact.kind === 'event' && knob.rules.includes(rule) ? plateau(land, knob, index, rule) : [],
    );
    const [gains, losses] = [own.filter(({ gain }) => gain), own.filter(({ gain }) => !gain)];
    const found: Finding[] = [];
    if (gains.length > 0)
      found.push(
        finding(
          'note',
          'merit-capped',
          rule.atMost?.place ?? rule.place,
          `${ruleTitle(rule)}有封顶：${list(gains)}之后再多也不加分${gains.length > 1 ? '（各级分别计）' : ''}`,
          rule.clause,
        ),
      );
    if (losses.length > 0)
      found.push(
        finding(
          'note',
          'deduction-exhausted',
          rule.place,
          `${ruleTitle(rule)}扣到底为止：${list(losses)}之后再多也不再扣分${losses.length > 1 ? '（各种情形分别计）' : ''}`,
          rule.clause,
        ),
      );
    return found;
  });
}

interface Plateau {
  readonly text: string;
  readonly gain: boolean;
}

const list = (all: readonly Plateau[]): string => all.map(({ text }) => text).join('、');

/** Where one more occurrence stops changing the rule's points, if it ever does within what was tried. */
function plateau(land: Landscape, knob: Knob, index: number, rule: Rule): Plateau[] {
  const curve = (land.sweep[index] ?? []).flatMap(({ setting, row }) => {
    const value = land.trials.points(rule.id, row);
    return setting && value ? [{ count: setting, value }] : [];
  });
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last || F.equal(first.value, last.value)) return [];
  const reached = curve.findIndex(
    ({ value }, at) => F.equal(value, last.value) && curve.slice(at).every((later) => F.equal(later.value, last.value)),
  );
  const [before, here] = [curve[reached - 1], curve[reached]];
  if (!before || !here || reached === curve.length - 1) return [];
  const rise = F.sub(last.value, first.value);
  const gap = F.sub(here.count, before.count);
  let count = here.count;
  if (!F.equal(gap, F.ONE)) {
    const slope = F.div(F.sub(before.value, first.value), F.sub(before.count, first.count));
    const exact = slope.num === 0n ? here.count : F.div(rise, slope);
    const up = F.fraction((exact.num + exact.den - 1n) / exact.den);
    count = F.min(F.max(up, F.add(before.count, F.ONE)), here.count);
  }
  const { fact, level } = knob;
  const measure = fact.unitOfMeasure ?? '次';
  const sign = signOf(partOf(land.regulation, rule)?.nature);
  const name = level >= 0 ? (fact.levels[level] ?? '') : fact.name;
  return [{ text: `${name} ${points(count)} ${measure}`, gain: (rise.num > 0n ? 1 : -1) * sign > 0 }];
}
