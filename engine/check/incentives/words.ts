import * as F from '../../number/fraction.ts';
import { ruleTitle } from '../check.ts';
import type { Knob, Setting } from './knobs.ts';
import type { Effect, Landscape } from './landscape.ts';

/** How messages name what was tried. */

export const points = (value: F.Fraction): string => F.format(value, 4);
export const size = (value: F.Fraction): string => points(value.num < 0n ? F.neg(value) : value);

/** `刊物发表（市级）`. */
const knobName = ({ fact, level }: Knob): string =>
  level >= 0 && fact.kind !== 'choice' ? `${fact.name}（${fact.levels[level] ?? ''}）` : fact.name;

/** `刊物发表（市级）2 篇`, `现场办结率 99.4%`, `作风效能评议为不合格`. */
export function settingText(knob: Knob, setting: Setting): string {
  const { fact } = knob;
  if (setting === undefined) return `没有"${fact.name}"的记录`;
  if (fact.kind === 'yes-no') return `${fact.name}为${setting.num === 0n ? '否' : '是'}`;
  if (fact.kind === 'choice') return `${fact.name}为${fact.levels[Number(setting.num)] ?? ''}`;
  if (fact.percent) return `${knobName(knob)} ${F.format(F.mul(setting, F.fraction(100n)), 4)}%`;
  const measure = fact.unitOfMeasure ?? (fact.kind === 'event' ? '次' : fact.kind === 'judgement' ? '分' : '');
  return `${knobName(knob)} ${points(setting)}${measure && ` ${measure}`}`;
}

/** The same, ready to be followed by Chinese text. */
export const effectText = (land: Landscape, { knob, setting }: Effect): string =>
  settingText(land.knobs[knob] as Knob, setting).replace(/[\d%]$/, '$& ');

/** The rules of some effects, each once: `"刊物发表"（第九条(四)）、"表彰"（第九条(五)）`. */
export function ruleList(effects: readonly Effect[], most = 6): string {
  const titles = [...new Set(effects.map(({ rule }) => ruleTitle(rule)))];
  return titles.length > most ? `${titles.slice(0, most).join('、')}等 ${titles.length} 项` : titles.join('、');
}
