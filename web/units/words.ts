import type { paths } from '../api/generated/schema';

export type Unit = paths['/api/v1/units/{unitId}']['get']['responses'][200]['content']['application/json'];
export type UnitNode = paths['/api/v1/units/tree']['get']['responses'][200]['content']['application/json']['items'][number];
export type Level = Unit['level'];

export const LEVELS: Readonly<Record<Level, string>> = { city: '市', county: '区县', unit: '单位' };
export const LEVEL_OPTIONS = (Object.keys(LEVELS) as Level[]).map((value) => ({ value, label: LEVELS[value] }));

export const LABELS = {
  name: '单位名称',
  code: '统一社会信用代码',
  level: '层级',
  parentId: '上级单位',
  kind: '类别',
  group: '分组',
  activeFrom: '启用日期',
  activeTo: '停用日期',
  marketDays: '逢场日',
  effectiveOn: '变更生效日期',
} as const;

/** Whether the last day of a unit has passed. */
export const isClosed = ({ activeTo }: Pick<Unit, 'activeTo'>, today: string): boolean => activeTo !== null && activeTo < today;
