import type { Finding } from '../../finding.ts';
import * as F from '../../number/fraction.ts';
import { finding, ruleTitle } from '../check.ts';
import type { Knob, Setting } from './knobs.ts';
import { changeOf, type Effect, type Landscape, partOf } from './landscape.ts';
import { faultyState, merits, richState, withEffects } from './moves.ts';
import { moved } from './trials.ts';
import { effectText, points, ruleList, size } from './words.ts';

/** Merit that earns nothing: from the start, once other merits have filled a cap, or while deductions eat it up. */
export function idleMerit(land: Landscape): Finding[] {
  const good = merits(land).map(({ least }) => least);
  if (good.length === 0) return [];
  const trials = land.fresh();
  const [rich, faulty] = [richState(land), faultyState(land)];
  const faultyRow = trials.add(faulty);
  const tried = good.map((effect) => {
    // All that its rule looks at goes back to plain, or the rule's own cap would hide the move.
    const own = land.knobs.flatMap(({ rules }, index): [number, Setting][] => (rules.includes(effect.rule) ? [[index, land.plain[index]]] : []));
    const without = moved(rich, new Map(own));
    return {
      effect,
      without: trials.add(without),
      added: trials.add(withEffects(without, [effect])),
      redeemed: trials.add(withEffects(faulty, [effect])),
    };
  });
  trials.run();
  const knob = (effect: Effect) => land.knobs[effect.knob] as Knob;
  const idle = good.filter(({ got }) => got.num <= 0n);
  const idleRules = idle.filter((effect, at) => idle.findIndex(({ rule }) => rule === effect.rule) === at);
  const crowded = tried.filter(
    ({ effect, without, added }) => !idle.includes(effect) && isIdle(changeOf(land.regulation, knob(effect), trials, without, added)),
  );
  const cancelled = tried.filter(
    ({ effect, redeemed }) => !idle.includes(effect) && isIdle(changeOf(land.regulation, knob(effect), trials, faultyRow, redeemed)),
  );
  const found = idleRules.map((effect) => {
    const total = points(F.add(land.trials.total(land.plainRow) ?? F.ZERO, effect.got));
    return finding(
      'warning',
      'merit-earns-nothing',
      effect.rule.place,
      `${ruleTitle(effect.rule)}从一开始就加不上分：${effectText(land, effect)}应加 ${size(effect.meant)} 分，总分仍是 ${total}，别的上限已经用完；请核对部分的上限和总分算式`,
      effect.rule.clause,
    );
  });
  for (const part of land.regulation.parts) {
    const inPart = ({ effect }: { readonly effect: Effect }) => partOf(land.regulation, effect.rule) === part;
    const [full] = crowded.filter(inPart);
    const place = part.atMost?.place ?? part.place;
    if (full) {
      const list = ruleList(crowded.filter(inPart).map(({ effect }) => effect));
      const [cap, total] = [trials.part(part.name, full.added), trials.total(full.added)];
      const message = `其他各项拿满以后，再做这些也不加分：${list}；例如其他各项已使"${part.name}"达到 ${cap ? points(cap) : '上限'} 分，再有${effectText(land, full.effect)}（应加 ${size(full.effect.meant)} 分），总分仍是 ${total ? points(total) : ''}；请调低各项上限或调高总上限`;
      found.push(finding('warning', 'merit-crowded-out', place, message));
    }
    const [eaten] = cancelled.filter(inPart);
    if (eaten) {
      const total = trials.total(eaten.redeemed);
      const message = `扣分多于加分的单位，再加分也白加：例如各种扣分情形各有一次的单位，${effectText(land, eaten.effect)}应加 ${size(eaten.effect.meant)} 分，总分仍是 ${total ? points(total) : ''}，加多少就多扣多少；请让扣分的上限不随加分变动`;
      found.push(finding('warning', 'merit-cancelled', place, message));
    }
  }
  return found;
}

const isIdle = (change: { readonly meant: F.Fraction; readonly got: F.Fraction } | undefined): boolean =>
  change !== undefined && change.meant.num > 0n && change.got.num <= 0n;
