import type { FactDeclaration, Fraction, Nature, Regulation } from '@kaocheng/engine';
import { showNumber } from '@kaocheng/engine';

/** The Chinese words for what the engine names in English. */

export const KIND: Readonly<Record<FactDeclaration['kind'], string>> = {
  event: '事件',
  amount: '数值',
  'yes-no': '是否',
  judgement: '评定',
  choice: '选项',
};
export const REPORTER: Readonly<Record<FactDeclaration['reportedBy'], string>> = {
  unit: '考核对象',
  assessor: '考核组',
  inspector: '督查',
  system: '系统',
};
export const EVIDENCE: Readonly<Record<FactDeclaration['evidence'], string>> = { required: '必须', optional: '可选', none: '免' };
export const NATURE: Readonly<Record<Nature, string>> = { base: '基本', bonus: '加分', deduction: '扣分' };

type Range = NonNullable<FactDeclaration['range']>;
type Limit = NonNullable<Range['low']>;

/** What 满分 means in a fact's range, where the rule that declares the fact has one number for all units. */
function fullMarks({ rules }: Regulation, { name }: FactDeclaration): Fraction | undefined {
  const [marks, ...others] = rules.find(({ declares }) => declares.includes(name))?.full?.values() ?? [];
  return marks && others.length === 0 && marks.value.kind === 'number' ? marks.value.value : undefined;
}

const endOf = ({ value }: Limit, full: Fraction | undefined): Fraction | undefined => ('num' in value ? value : full);

/** The ends of a fact's range as numbers; undefined where there is none, or where 满分 differs from unit to unit. */
export function rangeNumbers(regulation: Regulation, fact: FactDeclaration): { least: string | undefined; most: string | undefined } {
  const full = fullMarks(regulation, fact);
  const number = (limit: Limit | undefined) => {
    const end = limit && endOf(limit, full);
    return end && showNumber(end);
  };
  return { least: number(fact.range?.low), most: number(fact.range?.high) };
}

/** A fact's range in the language's spelling: `0 至 5`, `90 以上 不满 95`, `0 至 满分` where full marks differ from unit to unit; '' for none. */
export function rangeText(regulation: Regulation, fact: FactDeclaration): string {
  if (!fact.range) return '';
  const { low, high } = fact.range;
  const full = fullMarks(regulation, fact);
  const endText = (limit: Limit): string => {
    const end = endOf(limit, full);
    return end ? showNumber(end, limit.percent === true) : '满分';
  };
  if (low?.included && high?.included) return `${endText(low)} 至 ${endText(high)}`;
  const least = low && (low.included ? `${endText(low)} 以上` : `超过 ${endText(low)}`);
  const most = high && (high.included ? `${endText(high)} 以下` : `不满 ${endText(high)}`);
  return [least, most].filter(Boolean).join(' ');
}

/** `（区县政务服务中心，第一圈）`: what a unit is, where that says anything. */
export const unitText = (unit: { readonly kind: string; readonly group: string }, regulation: Regulation): string => {
  const known = [regulation.unitKinds.length > 1 ? unit.kind : '', unit.group].filter(Boolean);
  return known.length > 0 ? `（${known.join('，')}）` : '';
};
