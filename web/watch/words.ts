import type { paths } from '../api/generated/schema';

type Answer<P extends keyof paths, M extends 'get' | 'post'> =
  paths[P] extends Record<M, { responses: { 200: { content: { 'application/json': infer T } } } }> ? T : never;

export type Board = Answer<'/api/v1/watch/board', 'get'>;
export type Counts = Board['all'];
export type WatchedCase = Answer<'/api/v1/watch/cases', 'get'>['items'][number];
export type CasePage = Answer<'/api/v1/watch/units/{unitId}/cases/{caseKey}', 'get'>;
export type Supervision = Answer<'/api/v1/supervisions/{supervisionId}', 'get'>;
export type SupervisionSummary = Answer<'/api/v1/supervisions', 'get'>['items'][number];
export type Report = Answer<'/api/v1/watch/report', 'get'>;
export type Feed = Answer<'/api/v1/feeds', 'get'>['items'][number];
export type Webhook = Answer<'/api/v1/webhooks/{webhookId}', 'get'>;
export type Delivery = Answer<'/api/v1/webhooks/{webhookId}/deliveries', 'get'>['items'][number];

export const KINDS = {
  today: '今日到期',
  next: '下一工作日到期',
  overdue: '黄牌',
  supervised: '督办中',
  red: '红牌',
} as const satisfies Record<keyof Counts, string>;
export type Kind = keyof typeof KINDS;

/** What a kind is, in one line below its number. */
export const KIND_HINTS: Readonly<Record<Kind, string>> = {
  today: '今天内办结不算超期',
  next: '提前一个工作日提醒',
  overdue: '已超期未办结',
  supervised: '黄牌中已督办的',
  red: '督办后仍超期',
};

export const SUPERVISION_STATES: Readonly<Record<SupervisionSummary['state'], string>> = { open: '督办中', closed: '已办结', withdrawn: '已撤销' };

export const EVENTS: Readonly<Record<Webhook['events'][number], string>> = {
  'due-tomorrow': '下一工作日到期',
  overdue: '超期（黄牌）',
  'red-card': '红牌',
  'supervision-closed': '督办结束',
};
export const EVENT_NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];
export const eventWord = (event: Delivery['event']): string => (event === 'test' ? '测试' : EVENTS[event]);

export const DELIVERY_STATES: Readonly<Record<Delivery['state'], string>> = { waiting: '待发送', delivered: '已送达', failed: '已放弃' };
export const DELIVERY_COLOURS: Readonly<Record<Delivery['state'], string>> = { waiting: 'processing', delivered: 'success', failed: 'error' };

export const caseAddress = (unitId: number, key: string): string => `/watch/units/${unitId}/cases/${key}`;
