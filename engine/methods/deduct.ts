import type { Rule } from '../language/regulation.ts';
import { sub } from '../number/arithmetic.ts';
import { at, type Column } from '../number/column.ts';
import { type EventTable, eventTable, isPositive, ownEvent, tableExcel, tableLines, tablePoints, tableTerms, tableUses } from './event-table.ts';
import type { Frame } from './frame.ts';
import type { Method } from './method.ts';

const left = (table: EventTable, frame: Frame, rule: Rule): Column => sub(frame.full, tablePoints(table, frame, rule));

/** 每次扣: full marks less events × points; stops at 0 unless 至少 says otherwise. */
export const deduct: Method<{ readonly value: EventTable }> = {
  name: 'deduct',
  zh: '每次扣',
  en: 'each deducts',
  help: '从满分起，每发生一次扣多少分，扣完为止',
  example: '分值: 5\n每次扣: { 缺一项台账: 1, 脱岗: 2 }\n事实: { 缺一项台账: 事件, 脱岗: 事件 }',
  within: 'zero',
  shape: eventTable(),
  ownFact: ({ value }) => ownEvent(value),
  uses: ({ value }, rule) => tableUses(value, rule, 'deduct'),
  points: ({ value }, frame, rule) => left(value, frame, rule),
  extent: ({ value }, rule, full) => (isPositive(value, rule) ? { lowest: undefined, highest: full } : { lowest: undefined, highest: undefined }),
  explain({ value }, frame, rule) {
    const terms = tableTerms(value, frame, rule);
    return [{ say: 'sum', terms, start: at(frame.full, 0), sign: -1, points: at(left(value, frame, rule), 0) }];
  },
  describe: ({ value }, rule) => [`从满分起扣：${tableLines(value, rule).join('；')}`, ...(rule.atLeast ? [] : ['扣完为止'])],
  excel: ({ value }, sheet, rule) => `${sheet.full}-(${tableExcel(value, sheet, rule)})`,
};
