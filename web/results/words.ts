import type { Distance, View } from './types.ts';

export const VIEWS: Readonly<Record<View, string>> = { official: '核定', claimed: '自评' };
export const otherView = (view: View): View => (view === 'official' ? 'claimed' : 'official');

export const VIEW_HELP = '核定：只算已经确认的填报和考核组、督查的评定。自评：按单位自己的填报算，不论是否已经确认。';

export const STATES = { pending: '总分待定', waiting: '有待审核', returned: '有退回', tied: '并列待决定', barred: '取消资格' } as const;

/** 待定 60 ～ 85 */
export const showInterval = (lowest: number | null, highest: number | null): string =>
  lowest === null && highest === null ? '' : `${lowest ?? '不限'} ～ ${highest ?? '不限'}`;

/** 差 2.5 分到第 3 名 */
export const showDistance = ({ points, to, beyond }: Distance): string => {
  if (points === 0) return `与${to}的线同分，须再高一点`;
  return `距${to}${beyond ? '还差' : '差'} ${points} 分${beyond ? '以上' : ''}`;
};

/** +1.5, −2, 0 */
export const showChange = (change: number): string => (change > 0 ? `+${tidy(change)}` : change < 0 ? `−${tidy(-change)}` : '0');

/** Differences of decimals without binary dust. */
export const tidy = (value: number): number => Number(value.toFixed(4));
