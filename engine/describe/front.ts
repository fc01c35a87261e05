import { printExpression, printNumber } from '../language/expression/print.ts';
import { printRange } from '../language/expression/range.ts';
import type { Amount, Part, Ranking, Regulation, Selection, Tier } from '../language/regulation.ts';
import type { DescribedPart } from './described.ts';
import { pointsByKind } from './rule.ts';

/** The front matter in words: parts, ranking, tiers, selections, conversion. */

const NATURE = { base: '基本', bonus: '加分', deduction: '扣分' } as const;

export const describePart = ({ name, nature, full, atMost }: Part): DescribedPart => ({
  name,
  nature,
  natureText: NATURE[nature],
  full: pointsByKind(full, (points) => printNumber(points)),
  atMost: atMost ? printExpression(atMost.value) : null,
});

const WITHIN = { group: '同组', kind: '同类', all: '全部' } as const;

export function rankingText({ within, ties, tieBreaks }: Ranking): string {
  const broken = tieBreaks.map(({ part, better }) => `${part}${better === 'high' ? '高' : '低'}的在前`);
  const same = broken.length > 0 ? `同分时${broken.join('，再')}，仍相同的名次相同` : '同分的名次相同';
  return `在${WITHIN[within]}单位中排名，${same}，${ties === 'skip' ? '后面的名次跳号' : '后面的名次接着排'}`;
}

const amountText = (amount: Amount): string => (amount.kind === 'share' ? printNumber(amount.of, true) : `${amount.of} 名`);

export function tierText({ range, end, amount }: Tier): string {
  const share = end && amount ? `${end === 'top' ? '前' : '后'} ${amountText(amount)}` : '';
  return [range ? `总分 ${printRange(range)}` : '', share].filter(Boolean).join('，其中') || '其余';
}

const PER = { group: '每组', kind: '每类', all: '全部' } as const;

export function selectionText({ quota, per, when }: Selection): string {
  const seats = quota && `${PER[per]}至多 ${printExpression(quota.of)}${quota.share ? '' : ' 名'}`;
  const parts = [seats ? `名额${seats}${quota?.share ? '，向下取整' : ''}` : '', when ? `条件：${printExpression(when.value)}` : ''];
  return parts.filter(Boolean).join('；') || '不限名额';
}

export const conversionText = ({ conversion }: Regulation): string | null =>
  conversion ? `按得分占满分的比例折算，${conversion.into}占 ${printExpression(conversion.counts.value)} 分` : null;
