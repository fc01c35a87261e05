import { printExpression } from '../language/expression/print.ts';
import type { NamedValue, Phrase } from '../methods/phrase.ts';
import { type Fraction, format, fraction, mul } from '../number/fraction.ts';

/** The one place where explanations become Chinese. */

const HUNDRED = fraction(100n);

/** A number for people: at most four decimals, no trailing zeros; percentages with their sign. */
export const showNumber = (value: Fraction, percent = false): string => (percent ? `${format(mul(value, HUNDRED), 4)}%` : format(value, 4));

const showValue = ({ name, value, percent }: NamedValue): string => {
  if (value === undefined) return `${name} 尚未填报`;
  if (typeof value === 'boolean') return `${name}：${value ? '是' : '否'}`;
  return `${name} ${typeof value === 'string' ? value : showNumber(value, percent)}`;
};

const showValues = (values: readonly NamedValue[]): string => (values.length > 0 ? `（${values.map(showValue).join('，')}）` : '');

const ROLL_UP = { sum: '合计', mean: '平均', highest: '取最高', lowest: '取最低', last: '取末期' } as const;
const NOT_APPLICABLE = { scale: '分值由同部分其余各项按比例折算', move: '分值移至', share: '按满分给' } as const;

/** `月 3` → `3 月`. */
const PERIOD_NAMES: Readonly<Record<string, string>> = { month: '月', quarter: '季度', half: '半年' };
const showPeriod = (label: string): string => {
  const [period = '', number = ''] = label.split(' ');
  return period === 'month' ? `第 ${number} 个月` : `第 ${number} ${PERIOD_NAMES[period] ?? period}`;
};

/** One phrase as Chinese text, without closing punctuation. */
export function sentence(phrase: Phrase): string {
  switch (phrase.say) {
    case 'term':
      return `${phrase.label} ${showNumber(phrase.count)}${phrase.measure ? ` ${phrase.measure}` : ''} × ${showNumber(phrase.rate)}`;
    case 'full':
      return `满分 ${showNumber(phrase.points)}`;
    case 'sum':
      return sumOf(phrase);
    case 'value':
      return `${phrase.label} ${showNumber(phrase.value, phrase.percent)}${phrase.measure && !phrase.percent ? ` ${phrase.measure}` : ''}`;
    case 'within':
      return `可给 ${phrase.text}`;
    case 'level':
      return `${phrase.label} ${phrase.level}`;
    case 'condition':
      return `${printExpression(phrase.expression)}${showValues(phrase.values)}：${phrase.holds ? '符合' : '不符合'}`;
    case 'formula':
      return `${printExpression(phrase.expression)}${showValues(phrase.values)} = ${showNumber(phrase.result)}`;
    case 'gives':
      return `得 ${showNumber(phrase.points)} 分`;
    case 'otherwise':
      return `以上各档都不符合${showValues(phrase.values)}`;
    case 'bars':
      return phrase.from === '*' ? '取消评优资格' : `取消${phrase.from}资格`;
    case 'tie-void':
      return '名次并列，作废';
    case 'weighted':
      return `${phrase.terms.map(sentence).join(' + ')} = ${showNumber(phrase.sum)}`;
    case 'divided':
      return `除以${phrase.label} ${showNumber(phrase.by)}`;
    case 'in-all':
      return `共得 ${showNumber(phrase.points)} 分`;
    case 'none':
      return `没有记录"${phrase.label}"`;
    case 'pending':
      return `待定：${phrase.labels.join('、')}尚未填报`;
    case 'rank':
      return `${phrase.label}在 ${phrase.peers} 个同组单位中列第 ${showNumber(phrase.rank)} 名`;
    case 'cap':
      return phrase.reached ? `超过上限，按上限 ${showNumber(phrase.limit)} 计` : `未超上限 ${showNumber(phrase.limit)}`;
    case 'floor':
      return phrase.reached ? `扣完为止，按下限 ${showNumber(phrase.limit)} 计` : `未低于下限 ${showNumber(phrase.limit)}`;
    case 'coefficient':
      return `乘以系数 ${showNumber(phrase.factor)}`;
    case 'gate':
      return `前提 ${printExpression(phrase.expression)}${showValues(phrase.values)}：${phrase.holds ? '符合' : '不符合，不得分'}`;
    case 'veto':
      return `${printExpression(phrase.expression)}${showValues(phrase.values)}，${consequence(phrase)}`;
    case 'not-applicable':
      return `不适用，${notApplicable(phrase)}`;
    case 'override':
      return `人工核定为 ${showNumber(phrase.points)} 分${phrase.computed ? `（按细则计算为 ${showNumber(phrase.computed)} 分）` : ''}`;
    case 'period':
      return `${showPeriod(phrase.label)} ${showNumber(phrase.points)} 分${phrase.capped ? '（已封顶）' : ''}`;
    case 'roll-up':
      return `全年${ROLL_UP[phrase.how]} ${showNumber(phrase.points)} 分`;
  }
}

/** `市级 2 篇 × 0.5 + 省级 1 篇 × 1 = 2 分`. */
function sumOf({ terms, start, sign, points }: Phrase & { say: 'sum' }): string {
  const signed = sign === 1 ? ' + ' : ' - ';
  const shown = terms.map(sentence);
  const left = start ? [`满分 ${showNumber(start)}`, ...shown] : shown;
  return `${left.join(signed)} = ${showNumber(points)} 分`;
}

function consequence({ zeroes, barsFrom }: Phrase & { say: 'veto' }): string {
  const lost = zeroes && (zeroes === 'rule' ? '本项不得分' : zeroes === 'total' ? '总分记为 0' : `${zeroes}记为 0`);
  const barred = barsFrom && (barsFrom === '*' ? '取消评优资格' : `取消${barsFrom}资格`);
  return [lost, barred].filter(Boolean).join('，');
}

function notApplicable({ then, to, share }: Phrase & { say: 'not-applicable' }): string {
  if (then === 'move') return `${NOT_APPLICABLE.move} ${to ?? ''}`;
  if (then === 'share') return `${NOT_APPLICABLE.share} ${share ? showNumber(share, true) : ''}`;
  return NOT_APPLICABLE.scale;
}

/** A whole explanation of one clause as one Chinese sentence. */
export const sentences = (phrases: readonly Phrase[]): string =>
  `${phrases.map((phrase, index) => (index === 0 ? '' : BEGINS.has(phrase.say) ? '；' : '，') + sentence(phrase)).join('')}。`;

/** Phrases that begin a thought of their own. */
const BEGINS: ReadonlySet<Phrase['say']> = new Set(['condition', 'in-all', 'veto', 'gate', 'coefficient', 'override']);
