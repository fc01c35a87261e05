import type { FactRecord, UnitProgress } from './types.ts';

export const STATES: Readonly<Record<FactRecord['state'], string>> = {
  draft: '草稿',
  submitted: '已提交',
  confirmed: '已确认',
  returned: '已退回',
  withdrawn: '已撤回',
};

export const STATE_COLOURS: Readonly<Record<FactRecord['state'], string>> = {
  draft: 'default',
  submitted: 'processing',
  confirmed: 'success',
  returned: 'error',
  withdrawn: 'default',
};

export const ORIGINS: Readonly<Record<FactRecord['origin'], string>> = {
  form: '网页填报',
  sheet: 'Excel 上传',
  api: '接口',
  cases: '办件计算',
  inspection: '督查记录',
};

export const PROGRESS: Readonly<Record<UnitProgress['state'], string>> = {
  waiting: '未开始',
  filling: '填报中',
  submitted: '已提交',
  returned: '有退回',
};

export const PROGRESS_COLOURS: Readonly<Record<UnitProgress['state'], string>> = {
  waiting: 'default',
  filling: 'processing',
  submitted: 'success',
  returned: 'error',
};

/** What the fields of a record are called. */
export const FIELDS = { level: '级别', value: '数值', happenedOn: '日期', note: '说明' } as const;

export const NOT_APPLICABLE = '不适用';
