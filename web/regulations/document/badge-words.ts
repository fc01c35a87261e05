import type { DescribedPoints, DescribedRule } from '@kaocheng/engine';

const NATURE = { base: '', bonus: '加', deduction: '扣' } as const;

/** `70 分`, `部门 10 分，乡镇 15 分`. */
export const pointsText = (points: readonly DescribedPoints[]): string =>
  points.map(({ of, points: value }) => [of, /^[\d.]+$/.test(value) ? `${value} 分` : value].filter(Boolean).join(' ')).join('，');

/** What a rule is worth, as short as a badge: `5 分`, `加 ≤ 4 分`, `加 1 至 5`, `扣`. @param range of the points that are given at discretion */
export function worthText({ points, atMost, nature, method }: DescribedRule, range: string): string {
  const sign = NATURE[nature];
  if (points.length > 0) return [sign, pointsText(points)].filter(Boolean).join(' ');
  if (atMost !== null) return `${sign} ≤ ${atMost}${/^[\d.]+$/.test(atMost) ? ' 分' : ''}`.trim();
  return method === 'award' ? [sign, range].filter(Boolean).join(' ') : sign;
}
