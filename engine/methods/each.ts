import { at } from '../number/column.ts';
import { ZERO } from '../number/fraction.ts';
import { type EventTable, eventTable, isPositive, ownEvent, tableExcel, tableLines, tablePoints, tableTerms, tableUses } from './event-table.ts';
import type { Method } from './method.ts';

/** 每次: events × points, from 0 upwards. */
export const each: Method<{ readonly value: EventTable }> = {
  name: 'each',
  zh: '每次',
  en: 'each',
  help: '每发生一次（一篇、一件）得多少分，可按级别分别定分',
  example: '计入: 加分\n每次: { 市级: 0.5, 省级: 1, 国家级: 1.5 }\n至多: 4',
  shape: eventTable(),
  ownFact: ({ value }) => ownEvent(value),
  uses: ({ value }, rule) => tableUses(value, rule, 'each'),
  points: ({ value }, frame, rule) => tablePoints(value, frame, rule),
  extent: ({ value }, rule) => (isPositive(value, rule) ? { lowest: ZERO, highest: undefined } : { lowest: undefined, highest: undefined }),
  explain({ value }, frame, rule) {
    const terms = tableTerms(value, frame, rule);
    const points = at(tablePoints(value, frame, rule), 0);
    return terms.length > 0 ? [{ say: 'sum', terms, start: undefined, sign: 1, points }] : [{ say: 'none', label: rule.name }];
  },
  describe: ({ value }, rule) => [tableLines(value, rule).join('；')],
  excel: ({ value }, sheet, rule) => tableExcel(value, sheet, rule),
};
