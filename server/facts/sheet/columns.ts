import { FACT_COLUMNS } from '@kaocheng/engine';
import { cleanHeader } from '@kaocheng/tables';

/** The columns of the fact sheet: those of every fact table, and those that only we print. */
export const COLUMNS = {
  id: { headings: ['编号'], width: 10, note: '系统的编号和版次，用来认出是哪一条。新增的行留空。', reference: true },
  unit: FACT_COLUMNS.unit,
  clause: { headings: ['条款'], width: 14, note: '供核对，不读取', reference: true },
  fact: FACT_COLUMNS.fact,
  level: FACT_COLUMNS.level,
  value: FACT_COLUMNS.value,
  measure: { headings: ['计量'], width: 8, note: '供核对，不读取', reference: true },
  date: FACT_COLUMNS.date,
  note: FACT_COLUMNS.note,
  state: { headings: ['状态'], width: 10, note: '供核对，不读取', reference: true },
} as const;

export type Column = keyof typeof COLUMNS;

/** Those that are read. */
const READ = ['id', 'unit', 'fact', 'level', 'value', 'date', 'note'] as const satisfies readonly Column[];
export type ReadColumn = (typeof READ)[number];

export const titleOf = (column: Column): string => COLUMNS[column].headings[0];

const BY_HEADING = new Map<string, ReadColumn>(READ.flatMap((column) => COLUMNS[column].headings.map((heading) => [heading, column] as const)));
const REFERENCES: ReadonlySet<string> = new Set(['条款', '计量', '状态', '序号']);

/** `事项*`, `日期（必填）` → the column. */
export const columnOf = (heading: string): ReadColumn | undefined =>
  BY_HEADING.get(
    cleanHeader(heading)
      .replace(/[（(].*[)）]/g, '')
      .replace(/[\s*＊:：]/g, '')
      .toLowerCase(),
  );

export const isReference = (heading: string): boolean => REFERENCES.has(cleanHeader(heading));

/** The page that says how to fill in, and what the file was made from. */
export const ABOUT = { sheet: '填写说明', assessment: '考核编号', downloadedAt: '下载时间' } as const;
