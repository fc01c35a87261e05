import type { Claim, QueueState, Seat } from './types.ts';

export const QUEUE_STATES: Readonly<Record<QueueState, string>> = { submitted: '待审核', confirmed: '已确认', returned: '已退回' };

/** What units are most often asked to mend. */
export const RETURN_REASONS: readonly string[] = [
  '佐证材料看不清，请重新上传',
  '佐证材料与填报内容不符',
  '没有注明日期或级别',
  '发生日期不在考核期间内',
  '与其他记录重复',
  '不属于本条款的计分范围',
];

export const ADJUST_REASONS: readonly string[] = ['级别认定有误', '数量与佐证材料不一致', '部分内容不在考核期间内', '与其他记录重复计算'];

/** Why this person sees these units. */
export function seatWords({ why, units }: Seat): string {
  switch (why) {
    case 'office':
      return `您是组织考核的管理员，可审核 ${units} 个单位`;
    case 'all':
      return `全部 ${units} 个单位由您考核`;
    case 'some':
      return `指派给您 ${units} 个单位`;
    case 'open':
      return `还没有指派考核人员，您可审核范围内的 ${units} 个单位`;
    case 'reader':
      return `您可查看 ${units} 个单位，不参加审核`;
    case 'none':
      return '没有指派给您考核的单位';
  }
}

/** `市级 2 篇`, `是`, `98%`; an event that happened once says its level only. */
export const valueWords = ({ level, value }: Pick<Claim, 'level' | 'value'>, unit = ''): string =>
  [level, value && `${value}${unit && /\d$/.test(value) ? ` ${unit}` : ''}`].filter(Boolean).join(' · ') || '发生一次';
