import type { paths } from '../api/generated/schema';

export type Service = paths['/api/v1/services/{serviceId}']['get']['responses'][200]['content']['application/json'];
export type Limit = NonNullable<Service['statutory']>;

export const LABELS = {
  unitId: '单位',
  code: '实施编码',
  name: '事项名称',
  kind: '办件类型',
  statutoryAmount: '法定时限',
  statutoryUnit: '法定时限单位',
  promisedAmount: '承诺时限',
  promisedUnit: '承诺时限单位',
  visits: '跑动次数',
  onlineLevel: '网办深度',
  joint: '联办方式',
  fee: '是否收费',
  presence: '入驻情况',
  from: '生效日期',
  to: '失效日期',
} as const;

export const KINDS: Readonly<Record<Service['kind'], string>> = { promised: '承诺件', immediate: '即办件' };
export const LIMIT_UNITS: Readonly<Record<Limit['unit'], string>> = { 'working days': '工作日', 'calendar days': '自然日', hours: '小时' };
export const JOINTS: Readonly<Record<Service['joint'], string>> = { none: '单办', parallel: '并联审批', 'one window': '一窗进出' };
export const PRESENCES: Readonly<Record<Service['presence'], string>> = {
  entered: '已入驻',
  absent: '应入未入',
  secret: '涉密未入驻',
  'no space': '场地限制未入驻',
  unknown: '未写明',
};
export const ONLINE = ['0 不能网办', '1 网上查指南', '2 网上预审', '3 网上审批', '4 全程网办'] as const;

export const optionsOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
export const ONLINE_OPTIONS = ONLINE.map((label, value) => ({ value, label }));

export const showLimit = (limit: Limit | null): string => (limit === null ? '—' : `${limit.amount} ${LIMIT_UNITS[limit.unit]}`);

/** A promise that is longer than the law allows is a slip of the pen, or a breach. */
export const tooLong = ({ statutory, promised }: Service): boolean =>
  statutory !== null && promised !== null && statutory.unit === promised.unit && promised.amount > statutory.amount;
