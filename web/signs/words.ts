import type { paths } from '../api/generated/schema';
import { showDay, showSpan } from '../shared/index.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;

export type SignItem = Get<'/api/v1/signs'>['items'][number];
export type SignDetail = Get<'/api/v1/signs/{suspicionId}'>;
export type Overview = Get<'/api/v1/signs/overview'>;
export type Run = Overview['runs'][number];
export type CoveredCase = Get<'/api/v1/signs/{suspicionId}/cases'>['items'][number];
export type CoveredRating = Get<'/api/v1/signs/{suspicionId}/ratings'>['items'][number];
export type Consequences = Get<'/api/v1/signs/{suspicionId}/clauses'>;
export type State = SignItem['state'];

export const SIGN_IDS = [
  'entered-after-closing',
  'closed-in-seconds',
  'odd-hours',
  'same-duration',
  'round-times',
  'accepted-twice',
  'never-delivered',
  'one-source',
] as const;

export const STATES: Readonly<Record<State, string>> = { open: '待核查', confirmed: '已认定', dismissed: '已排除', gone: '已消失' };
export const STATE_TONES = { open: 'warn', confirmed: 'bad', dismissed: 'good', gone: 'plain' } as const satisfies Record<State, string>;

export const EVENTS: Readonly<Record<SignDetail['events'][number]['kind'], string>> = {
  found: '发现',
  changed: '数字更新',
  gone: '不再出现',
  back: '再次出现',
  asked: '请单位说明',
  answered: '单位说明',
  dismissed: '排除',
  confirmed: '认定',
  reopened: '重新核查',
};

export const OUTCOMES: Readonly<Record<string, string>> = {
  granted: '准予',
  refused: '不予',
  withdrawn: '撤回',
  unknown: '—',
};
export const LEVELS = ['未评价', '非常不满意', '不满意', '基本满意', '满意', '非常满意'] as const;

/** When its cases were accepted. */
export const showPeriod = ({ firstDay, lastDay }: SignItem): string => (firstDay === lastDay ? showDay(firstDay) : showSpan(firstDay, lastDay));

/** 725 → 12 分 5 秒; 542067 → 6 天 06:34:27 */
export function showLength(seconds: number | null): string {
  if (seconds === null) return '—';
  const [days, hours, minutes, rest] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  if (days > 0) return `${days} 天 ${[hours, minutes, rest].map((part) => String(part).padStart(2, '0')).join(':')}`;
  const parts = [
    [hours, '小时'],
    [minutes, '分'],
    [rest, '秒'],
  ] as const;
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`);
  return shown.length > 0 ? shown.join(' ') : '0 秒';
}

/** The months up to this one, newest first. */
export function lastMonths(today: string, many: number): { value: string; label: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: many }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    return { value: `${y}-${String(m).padStart(2, '0')}`, label: `${y}年${m}月` };
  });
}
