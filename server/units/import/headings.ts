import { cleanHeader } from '@kaocheng/tables';
import { LEVEL_NAMES, LEVELS, type Level } from '../contract.ts';

/** The columns of the unit table, in its order; the first name is ours, the others are met in practice. */
export const COLUMNS = {
  name: { names: ['单位名称', '名称', '单位', '机构名称', '单位全称', '部门名称'], width: 30, note: '必填。同一上级下不能重名。' },
  code: {
    names: ['统一社会信用代码', '信用代码', '社会信用代码', '统一信用代码', '代码', '机构代码'],
    width: 24,
    note: '18 位，没有可不填。填写后按它认定是哪个单位。',
  },
  level: { names: ['层级', '级别', '单位层级', '行政层级'], width: 10, note: '市、区县或单位；不填为单位。' },
  kind: { names: ['类别', '单位类别', '类型', '单位类型', '单位性质'], width: 18, note: '与考核细则里的名称一致，如：部门、乡镇。' },
  group: { names: ['分组', '圈层', '组别', '考核分组', '所属圈层'], width: 14, note: '如：第一圈。没有可不填。' },
  parent: {
    names: ['上级单位', '上级', '上级名称', '上级单位名称', '主管单位', '所属单位', '所属区县'],
    width: 30,
    note: '上级的名称；有重名时写全，如：成都市/锦江区。也可写上级的统一社会信用代码。',
  },
  activeFrom: { names: ['启用日期', '启用时间', '成立日期', '设立日期', '开始日期'], width: 14, note: '如 2026-01-01。没有可不填。' },
  activeTo: { names: ['停用日期', '停用时间', '撤销日期', '结束日期', '截止日期'], width: 14, note: '最后一天，如 2026-12-31。在用的单位不填。' },
  marketDays: {
    names: ['逢场日', '逢场', '赶场日', '赶集日', '赶圩日', '集日'],
    width: 16,
    note: '乡镇的逢场日，如：1、4、7；一、四、七（农历）；周三、周六。没有可不填。',
  },
} as const satisfies Record<string, { names: readonly string[]; width: number; note: string }>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly Column[];
export const titleOf = (column: Column): string => COLUMNS[column].names[0];

/** Columns of our own export that only inform. */
export const INFORMATIVE: readonly string[] = ['并入单位'];

/** `单位 名称*`, `单位名称（必填）` → 单位名称 */
const bare = (heading: string): string =>
  cleanHeader(heading)
    .replace(/[（(].*[)）]/g, '')
    .replace(/[\s*＊:：]/g, '');

const BY_NAME = new Map<string, Column>(COLUMN_KEYS.flatMap((key) => COLUMNS[key].names.map((name) => [name, key] as const)));

export const columnOf = (heading: string): Column | undefined => BY_NAME.get(bare(heading));

const LEVEL_WORDS = new Map<string, Level>([
  ...LEVELS.map((level) => [LEVEL_NAMES[level], level] as const),
  ...['市级', '地级市', '市州'].map((word) => [word, 'city'] as const),
  ...['区', '县', '区县级', '县级', '县区', '区（市）县', '区(市)县', '县（市、区）', '县级市'].map((word) => [word, 'county'] as const),
  ...['单位级', '部门', '乡镇', '街道', '镇', '乡', '中心'].map((word) => [word, 'unit'] as const),
]);

export const levelOf = (text: string): Level | undefined => (text === '' ? 'unit' : LEVEL_WORDS.get(text));
