import type { CatalogueKey } from './catalogue-sums.ts';
import type { MeasureKey } from './measures.ts';

/** The places where a formula can be read in two ways. Each stands in the report beside the figures it changes. */
export interface Readings {
  /** 满意率: 基本满意 counts as satisfied (the national 好差评), or does not (some cities). */
  readonly basicIsSatisfied: boolean;
  /** 承诺时限缩短率: one minus the ratio of the sums of all limits, or the mean of every service's own ratio. */
  readonly compression: 'sums' | 'mean';
  /** 网办率: cases handled online of all closed, or services that can be handled online of all. */
  readonly online: 'cases' | 'services';
}

export const USUAL_READINGS: Readings = { basicIsSatisfied: true, compression: 'sums', online: 'cases' };

export type SumKey = MeasureKey | CatalogueKey;

/** One figure: its name, its formula, what it is made of and what it depends on. */
export interface Indicator {
  readonly name: string;
  /** Other names of the same figure. */
  readonly aliases: readonly string[];
  /** Chinese, for people: what is divided by what, and where the trap is. */
  readonly formula: string;
  readonly source: '办件' | '评价' | '事项目录' | '投诉';
  readonly measure: '%' | '件' | '次' | '条' | '项';
  /** Sums that are added up; without a denominator that sum is the figure. */
  numerator(readings: Readings): readonly SumKey[];
  denominator?(readings: Readings): readonly SumKey[];
  /** The figure is 1 minus the quotient. */
  readonly fromOne?: boolean;
  /** Chinese: the reading in force, where there is a choice. */
  reading?(readings: Readings): string;
}

const all =
  <T extends SumKey>(...keys: readonly T[]) =>
  () =>
    keys;
const LEVELS = ['level5', 'level4', 'level3', 'level2', 'level1'] as const;

const ratio = (
  name: string,
  source: Indicator['source'],
  formula: string,
  numerator: Indicator['numerator'],
  denominator: NonNullable<Indicator['denominator']>,
  more: Partial<Indicator> = {},
): Indicator => ({ name, aliases: [], source, formula, measure: '%', numerator, denominator, ...more });

const count = (name: string, source: Indicator['source'], measure: Indicator['measure'], formula: string, ...keys: readonly SumKey[]): Indicator => ({
  name,
  aliases: [],
  source,
  formula,
  measure,
  numerator: all(...keys),
});

/**
 * The declared indicators, under the names of the Jiange regulation where it has one. The denominator is the trap: 按时办结率 and 办结率 divide by the cases
 * that were due, not by those that were closed. A case is due in the month of its due date, once it is closed or that date has come.
 */
export const INDICATORS: readonly Indicator[] = [
  ratio('按时办结率', '办件', '按时办结 ÷ 应办结（到期的，和未到期已办结的；不是除以办结数）', all('dueOnTime'), all('due', 'openDue')),
  ratio('办结率', '办件', '本期办结 ÷ 本期应办结（有上期结转时可以超过 100%）', all('closed'), all('due', 'openDue')),
  ratio('现场办结率', '办件', '现场办结 ÷ 办结（没有写明是否现场办结的不算）', all('closedOnSpot'), all('spotKnown')),
  ratio('提前办结率', '办件', '办结日早于到期日的 ÷ 办结（没有时限的不算）', all('closedEarly'), all('dueKnown')),
  ratio('实际提速', '办件', '1 − 实际用时 ÷ 法定时限（按办结件合计，工作日）', all('usedDays'), all('statutoryDays'), { fromOne: true }),
  ratio('网办率', '办件', '网上办理 ÷ 办结，或可网办事项 ÷ 事项', onlineOf, onlineAll, {
    reading: ({ online }) => (online === 'cases' ? '网办率按办件计算' : '网办率按事项计算'),
  }),
  ratio('办件网办率', '办件', '网上办理的办结件 ÷ 办结（没有写明渠道的不算）', all('closedOnline'), all('channelKnown')),
  ratio('事项网办率', '事项目录', '网办深度 3 级以上的事项 ÷ 写明网办深度的事项', all('onlineServices'), all('onlineKnown')),
  ratio('办件抽查合格率', '办件', '抽查合格 ÷ 抽查', all('samplePassed'), all('sampled')),
  ratio(
    '群众满意率',
    '评价',
    '满意 ÷ 有效评价（未评价、不了解和复核剔除的不算）',
    ({ basicIsSatisfied }) => (basicIsSatisfied ? LEVELS.slice(0, 3) : LEVELS.slice(0, 2)),
    all(...LEVELS),
    { aliases: ['满意率'], reading: ({ basicIsSatisfied }) => (basicIsSatisfied ? '基本满意算满意' : '基本满意不算满意') },
  ),
  ratio('差评整改率', '评价', '已整改的差评 ÷ 差评（按评价的月份；复核剔除的不算）', all('poorCorrected'), all('level2', 'level1')),
  ratio('投诉办结率', '投诉', '已办结的投诉 ÷ 投诉（按投诉的月份）', all('closedComplaints'), all('complaints')),
  ratio(
    '承诺时限缩短率',
    '事项目录',
    '（法定时限 − 承诺时限）÷ 法定时限',
    ({ compression }) => (compression === 'sums' ? ['promisedLimit'] : ['promisedShare']),
    ({ compression }) => (compression === 'sums' ? ['statutoryLimit'] : ['limitedShares']),
    {
      aliases: ['承诺时限压缩比', '承诺提速'],
      fromOne: true,
      reading: ({ compression }) => (compression === 'sums' ? '承诺时限缩短率按合计相除' : '承诺时限缩短率按各事项比率平均'),
    },
  ),
  ratio('入驻率', '事项目录', '已入驻事项 ÷ 应入驻事项（因保密、场地不能入驻的不算）', all('entered'), all('shouldEnter')),
  { ...ratio('跑动次数', '事项目录', '到大厅次数合计 ÷ 事项', all('visits'), all('visitsKnown')), measure: '次' },
  count('收件', '办件', '件', '本期受理的办件', 'accepted'),
  count('办结', '办件', '件', '本期办结的办件', 'closed'),
  count('应办结', '办件', '件', '到期日在本期，且已经到期或已经办结的办件', 'due', 'openDue'),
  count('超期办件', '办件', '件', '超期才办结的，加上到期还没有办结的', 'dueLate', 'openDue'),
  count('到期未办结', '办件', '件', '到期还没有办结的办件', 'openDue'),
  count('超期送达', '办件', '件', '办结后超过送达时限才送达的办件', 'deliveredLate'),
  count('有效评价', '评价', '条', '五个等级的评价合计', ...LEVELS),
  count('差评', '评价', '条', '不满意和非常不满意', 'level2', 'level1'),
  count('投诉', '投诉', '件', '本期收到的投诉', 'complaints'),
  count('有效投诉', '投诉', '件', '查实的投诉', 'validComplaints'),
  count('事项', '事项目录', '项', '有效的事项', 'services'),
];

function onlineOf({ online }: Readings): readonly SumKey[] {
  return online === 'cases' ? ['closedOnline'] : ['onlineServices'];
}

function onlineAll({ online }: Readings): readonly SumKey[] {
  return online === 'cases' ? ['channelKnown'] : ['onlineKnown'];
}

/** The indicator of a name or of another name of it. */
export const indicatorNamed = (name: string): Indicator | undefined =>
  INDICATORS.find((indicator) => indicator.name === name || indicator.aliases.includes(name));
