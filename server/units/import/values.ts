import { parseDate } from '@kaocheng/tables';
import type { z } from 'zod';
import { type Level, unitFields } from '../contract.ts';
import type { ImportFault } from './contract.ts';
import { type Column, levelOf, titleOf } from './headings.ts';
import type { FileCell, Line } from './read.ts';

/** What a row says, read column by column; `undefined` where the file has no such column. */
export interface Said {
  readonly line: Line;
  readonly name: string;
  readonly parent: string | undefined;
  readonly code: string | null | undefined;
  /** null: the cell is empty. */
  readonly level: Level | null | undefined;
  readonly kind: string | undefined;
  readonly group: string | undefined;
  readonly activeFrom: string | null | undefined;
  readonly activeTo: string | null | undefined;
  readonly marketDays: string | undefined;
}

const { shape } = unitFields;

/** Reads one row. What cannot be read becomes a fault at its cell and counts as not said. */
export function valuesOf(line: Line, faults: ImportFault[]): Said | undefined {
  const fail = (column: Column, message: string): undefined => {
    faults.push(faultAt(line, column, message));
  };
  const read = <T>(column: Column, parse: (cell: FileCell) => T | undefined): T | undefined => {
    const cell = line.cells[column];
    return cell && parse(cell);
  };
  const checked = <T>(column: Column, schema: z.ZodType<T>, text: string): T | undefined => {
    const result = schema.safeParse(text);
    return result.success ? result.data : fail(column, result.error.issues[0]?.message ?? '内容不合规定');
  };
  const day = (column: 'activeFrom' | 'activeTo') =>
    read(column, ({ text }) => {
      if (text === '') return null;
      return parseDate(text) ?? fail(column, `“${text.slice(0, 30)}”不是日期；请写成 2026-01-01`);
    });
  const name = read('name', ({ text }) => checked('name', shape.name, text));
  const said = {
    line,
    parent: line.cells.parent?.text,
    code: read('code', ({ text }) => (text === '' ? null : checked('code', shape.code, text))),
    level: read('level', ({ text }) => (text === '' ? null : (levelOf(text) ?? fail('level', `“${text.slice(0, 30)}”不是层级；请写市、区县或单位`)))),
    kind: read('kind', ({ text }) => checked('kind', shape.kind, text)),
    group: read('group', ({ text }) => checked('group', shape.group, text)),
    activeFrom: day('activeFrom'),
    activeTo: day('activeTo'),
    marketDays: read('marketDays', ({ text }) => checked('marketDays', shape.marketDays, text)),
  };
  return name === undefined ? undefined : { ...said, name };
}

/** A fault at a row's cell; at its name where the file has no such column. */
export function faultAt(line: Line, column: Column, message: string): ImportFault {
  const cell = line.cells[column] ?? line.cells.name;
  const title = titleOf(column);
  return { address: cell?.address ?? null, row: line.row, message: message.includes(title) ? message : `${title}：${message}` };
}
