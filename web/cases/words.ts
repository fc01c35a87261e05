import type { paths } from '../api/generated/schema';

export type CaseItem = paths['/api/v1/cases']['get']['responses'][200]['content']['application/json']['items'][number];
export type RatingItem = paths['/api/v1/ratings']['get']['responses'][200]['content']['application/json']['items'][number];
export type ComplaintItem = paths['/api/v1/complaints']['get']['responses'][200]['content']['application/json']['items'][number];
export type CaseFigures = paths['/api/v1/cases/figures']['get']['responses'][200]['content']['application/json'];
export type ImportSummary = paths['/api/v1/case-imports']['get']['responses'][200]['content']['application/json']['items'][number];
export type FolderState = paths['/api/v1/case-imports/folder']['get']['responses'][200]['content']['application/json'];
export type CaseImport = paths['/api/v1/case-imports/{importId}']['get']['responses'][200]['content']['application/json'];

export const STATES: Readonly<Record<CaseItem['state'], string>> = {
  open: '办理中',
  'overdue-open': '超期未办结',
  'on-time': '按时办结',
  late: '超期办结',
  closed: '已办结',
};
export const STATE_COLOURS: Readonly<Record<CaseItem['state'], string>> = {
  open: 'processing',
  'overdue-open': 'error',
  'on-time': 'success',
  late: 'warning',
  closed: 'default',
};
export const CHANNELS: Readonly<Record<string, string>> = { window: '窗口', online: '网上', 'self-service': '自助', unknown: '未写明' };
export const APPLICANTS: Readonly<Record<string, string>> = { person: '自然人', organisation: '法人', unknown: '未写明' };

export const LEVELS: Readonly<Record<string, string>> = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意', 0: '未评价' };
/** 差评 stand out; 未评价 counts nowhere. */
export const LEVEL_COLOURS: Readonly<Record<number, string>> = { 5: 'success', 4: 'success', 3: 'default', 2: 'error', 1: 'error', 0: 'default' };

export const KINDS: Readonly<Record<ImportSummary['kind'], string>> = { cases: '办件', ratings: '评价', complaints: '投诉' };
export const ORIGINS: Readonly<Record<ImportSummary['origin'], string>> = { upload: '上传', push: '接口推送', folder: '文件夹', command: '命令行' };

/** Who brought a file, and how. */
export function broughtBy({ origin, actorName }: Pick<ImportSummary, 'origin' | 'actorName'>): string {
  if (origin === 'upload') return `${actorName}上传`;
  return origin === 'push' ? `${actorName}推送` : origin === 'folder' ? '从文件夹收到' : '由命令导入';
}

export const IMPORT_STATES: Readonly<Record<ImportSummary['state'], string>> = {
  uploaded: '待核对',
  running: '导入中',
  done: '已完成',
  refused: '有错误，未导入',
  cancelled: '已取消',
  failed: '中断',
};
export const IMPORT_COLOURS: Readonly<Record<ImportSummary['state'], string>> = {
  uploaded: 'default',
  running: 'processing',
  done: 'success',
  refused: 'error',
  cancelled: 'default',
  failed: 'error',
};

export const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));
