import { type BookColumn, type BookSheet, writeWorkbook } from '@kaocheng/tables';
import { LEVEL_NAMES, LEVELS } from '../contract.ts';
import { COLUMN_KEYS, COLUMNS, type Column, titleOf } from './headings.ts';

type Row = BookSheet<Column>['rows'][number];

/** The words in use, offered as choices where people fill in. */
export interface Words {
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
}

/** The columns of every workbook of units, so that what goes out can come in again. */
export function unitColumns(): BookColumn<Column>[] {
  return COLUMN_KEYS.map((key) => {
    const { width, note } = COLUMNS[key];
    // Text stays text, so that Excel turns no code into a number and no day into another form.
    return {
      key,
      header: titleOf(key),
      width,
      note,
      numberFormat: '@',
      ...(key === 'level' && { choices: LEVELS.map((level) => LEVEL_NAMES[level]) }),
    };
  });
}

const HELP = [
  ['怎样填写', '在“单位”一页，每行写一个单位；第一行的列名不要改。上传后先看到将要发生的变化，确认后才会保存。'],
  ['怎样认定', '填了统一社会信用代码的，按代码认定是哪个单位；没有代码的，按名称和上级单位认定。找不到的就是新增。'],
  ['没有写到的', '文件里没有的单位和没有的列，都保持不变。'],
  ['上级单位', '写上级的名称；有重名时写全，如：成都市/锦江区。新增的上级可以写在同一个文件里，先后不限。'],
  ['层级', '市在最上层；区县的上级是市，或没有上级；单位的上级是市、区县或另一个单位。'],
  ['在用的类别', ''],
  ['在用的分组', ''],
] as const;

/** An empty table to fill in, with help on a page of its own. */
export function unitTemplate({ kinds, groups }: Words): Promise<Uint8Array> {
  const said: Readonly<Record<string, string>> = { 在用的类别: kinds.join('、') || '还没有', 在用的分组: groups.join('、') || '还没有' };
  const help = HELP.map(([title, text]) => ({ title, text: text || (said[title] ?? '') }));
  return writeWorkbook({
    sheets: [
      { name: '单位', columns: unitColumns(), rows: [] as Row[], inputRows: 300 },
      {
        name: '填写说明',
        columns: [
          { key: 'title', header: '项目', width: 16 },
          { key: 'text', header: '说明', width: 110 },
        ],
        rows: help,
      },
    ],
  });
}
