import type { Finding } from '../../finding.ts';
import * as F from '../../number/fraction.ts';
import { finding } from '../check.ts';
import type { Knob } from './knobs.ts';
import { changeOf, type Effect, type Landscape, partOf } from './landscape.ts';
import { faults, natureOf, richState, smallestMerit, withEffects } from './moves.ts';
import { effectText, points, ruleList, size } from './words.ts';

/** Misconduct that costs nothing: a fault that the rules mean to punish, after which the total is what it was. */
export function freeMisconduct(land: Landscape): Finding[] {
  const bad = faults(land);
  if (bad.length === 0) return [];
  const rich = richState(land);
  const poor = smallestMerit(land);
  const hasMerits = land.effects.some(({ meant }) => meant.num > 0n);
  const trials = land.fresh();
  const richRow = trials.add(rich);
  const tried = (hasMerits ? bad : []).map(({ least, most }) => ({
    least,
    rich: trials.add(withEffects(rich, [least])),
    poor: poor && natureOf(land, most) === 'deduction' ? trials.add(withEffects(withEffects(land.plain, [poor]), [most])) : undefined,
  }));
  trials.run();
  const richTotal = trials.total(richRow);
  const whenRich = tried.flatMap(({ least, rich: row }): RichCase[] => {
    const change = changeOf(land.regulation, land.knobs[least.knob] as Knob, trials, richRow, row);
    return change ? [{ effect: least, meant: change.meant, got: change.got }] : [];
  });
  const free = bad.map(({ least }) => least).filter(({ got }) => got.num >= 0n);
  const lessened = tried.flatMap(({ poor: row }) => (row === undefined ? [] : [trials.total(row)])).filter((each) => each !== undefined);
  const floor = lessened.length > 0 ? lessened.reduce(F.min) : undefined;
  return [
    ...whilePlain(
      land,
      bad.map(({ least }) => least),
      free,
      { cases: whenRich, total: richTotal },
      poor,
      floor,
    ),
    ...whileRich(land, free, whenRich, richTotal),
  ];
}

const isEvent = (land: Landscape, { knob }: Effect): boolean => land.knobs[knob]?.fact.kind === 'event';

interface RichCase {
  readonly effect: Effect;
  readonly meant: F.Fraction;
  readonly got: F.Fraction;
}
interface Rich {
  readonly cases: readonly RichCase[];
  readonly total: F.Fraction | undefined;
}

/** Faults that cost a unit without merits nothing, part by part. */
function whilePlain(
  land: Landscape,
  all: readonly Effect[],
  free: readonly Effect[],
  rich: Rich,
  poor: Effect | undefined,
  floor: F.Fraction | undefined,
): Finding[] {
  const total = land.trials.total(land.plainRow) ?? F.ZERO;
  return land.regulation.parts.flatMap((part) => {
    const mine = free.filter((effect) => partOf(land.regulation, effect.rule) === part);
    const example = [...mine].sort((a, b) => Number(isEvent(land, b)) - Number(isEvent(land, a)) || F.compare(a.meant, b.meant))[0];
    if (!example) return [];
    const every = all.filter((effect) => partOf(land.regulation, effect.rule) === part).length === mine.length;
    const match = rich.cases.find(({ effect }) => effect === example);
    const costs = match && match.got.num < 0n ? match : undefined;
    const who = costs ? '没有加分的单位' : '任何单位';
    const what = every && part.nature === 'deduction' ? '任何扣分都不生效' : `这些扣分不生效：${ruleList(mine)}`;
    const parts = [
      `${who}，${what}：例如${effectText(land, example)}应扣 ${size(example.meant)} 分，总分仍是 ${points(F.add(total, example.got))}`,
      costs && rich.total ? `，而加分拿满的单位会由 ${points(rich.total)} 降到 ${points(F.add(rich.total, costs.got))}` : '',
      costs && poor && floor && F.compare(floor, total) >= 0
        ? `；只有 ${size(poor.got)} 分加分的单位，犯多少错最多也只扣 ${size(F.sub(F.add(total, poor.got), floor))} 分`
        : '',
      part.nature === 'deduction' ? `；请给"${part.name}"另定上限（例如固定的分数），或从基本分里扣` : '；请核对部分的上限和总分算式',
    ];
    return [finding('warning', 'misconduct-free', part.atMost?.place ?? part.place, parts.join(''))];
  });
}

/** Faults that cost a plain unit something, and a unit with all merits nothing: some cap hides them. */
function whileRich(land: Landscape, free: readonly Effect[], cases: readonly RichCase[], total: F.Fraction | undefined): Finding[] {
  const hidden = cases.filter(({ effect, meant, got }) => meant.num < 0n && got.num >= 0n && !free.includes(effect));
  const deductions = hidden.filter(({ effect }) => natureOf(land, effect) === 'deduction');
  const shown = deductions.length > 0 ? deductions : hidden;
  const [example] = shown;
  if (!example || !total) return [];
  const message = `加分拿满的单位不怕扣分：${ruleList(shown.map(({ effect }) => effect))}都不影响总分，例如${effectText(land, example.effect)}应扣 ${size(example.meant)} 分，总分仍是 ${points(F.add(total, example.got))}，超出上限的分把扣分抵掉了；请先封顶再扣分`;
  return [finding('warning', 'misconduct-hidden', land.regulation.total.place, message)];
}
