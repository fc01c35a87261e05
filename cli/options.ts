import { extname, resolve } from 'node:path';
import type { Period } from '@kaocheng/engine';
import { parseDate } from '@kaocheng/tables';
import { InvalidArgumentError } from 'commander';

/** Values of options, read from text. What is wrong with them is a usage error, in Chinese. */

/** `2026`, or `2026-01-01 至 2026-12-31`. */
export function readPeriod(text: string): Period {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  const [first = '', last = '', ...more] = text.split(/\s*(?:至|\.\.|~)\s*/);
  const [from, to] = [parseDate(first), parseDate(last)];
  if (!from || !to || more.length > 0 || from > to) throw new InvalidArgumentError('请写成 2026，或 "2026-01-01 至 2026-12-31"');
  return { from, to };
}

/** Name of a workbook to write. */
export function readWorkbookName(text: string): string {
  if (extname(text).toLowerCase() !== '.xlsx') throw new InvalidArgumentError('只写 Excel 工作簿，文件名请以 .xlsx 结尾');
  return text;
}

/** Collects an option that may be given several times. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Whether a file to write is one of those to read. */
export const isAmong = (file: string, read: readonly string[]): boolean => read.some((each) => resolve(each) === resolve(file));
