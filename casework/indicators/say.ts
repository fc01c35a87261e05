import { catalogueTitle, isCatalogueKey } from './catalogue-sums.ts';
import type { Figure } from './compute.ts';
import { titleOf } from './measures.ts';
import { exactText } from './show.ts';
import { type Indicator, type Readings, type SumKey, USUAL_READINGS } from './table.ts';

/** Sums that people know under one name. */
const NAMES: Readonly<Record<string, string>> = {
  'due+openDue': '应办结',
  dueKnown: '办结（有时限的）',
  spotKnown: '办结',
  channelKnown: '办结',
  onlineKnown: '事项',
  'level5+level4+level3+level2+level1': '有效评价',
  'level5+level4+level3': '满意',
  'level5+level4': '满意',
  'level2+level1': '差评',
};

const WORKING_DAY_PARTS = 11_200;

/** What the numbers of a source are counted in. */
const COUNTED_IN: Readonly<Record<Indicator['source'], string>> = { 办件: '件', 评价: '条', 事项目录: '项', 投诉: '件' };

/** The numbers behind a figure, for people: `按时办结 1,204 件 ÷ 应办结 1,210 件`; of a plain count, how it is counted. */
export function numbersText({ indicator, numerator, denominator }: Figure, readings: Readings = USUAL_READINGS): string {
  const keys = indicator.numerator(readings);
  const below = indicator.denominator?.(readings);
  if (!below) return indicator.formula;
  if (keys[0] === 'promisedShare') return '各事项缩短的比率平均';
  const text = (name: string, value: number) => `${name} ${amount(keys[0] as SumKey, indicator, value)}`;
  const own = indicator.fromOne ? denominator - numerator : numerator;
  const [top, bottom] = [text(nameOf(keys), own), text(nameOf(below), denominator)];
  return indicator.fromOne ? `1 − ${top} ÷ ${bottom}` : `${top} ÷ ${bottom}`;
}

const nameOf = (keys: readonly SumKey[]): string =>
  NAMES[keys.join('+')] ?? keys.map((key) => (isCatalogueKey(key) ? catalogueTitle(key) : titleOf(key)).replace(/（.*）$/, '')).join('＋');

function amount(key: SumKey, { source, measure }: Indicator, value: number): string {
  if (key === 'promisedLimit') return `${grouped(value / WORKING_DAY_PARTS)} 工作日`;
  if (key === 'usedDays') return `${grouped(value)} 工作日`;
  return `${grouped(value)} ${measure === '次' ? '' : COUNTED_IN[source]}`.trim();
}

/** With two places at most, and a comma every three digits. */
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/**
 * What a figure says as a fact, with the numbers behind it as its note; undefined where it says nothing: without a denominator there is no figure, and an
 * event that did not happen is not recorded.
 */
export function figureFact(
  figure: Figure,
  event: boolean,
  readings: Readings = USUAL_READINGS,
): { readonly value: string; readonly note: string } | undefined {
  if (!figure.defined || (event && figure.numerator === 0)) return undefined;
  return { value: exactText(figure), note: numbersText(figure, readings) };
}
