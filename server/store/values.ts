import pg from 'pg';
import { StoreError } from './errors.ts';

/**
 * How values come out of PostgreSQL, the same everywhere:
 *
 * - int8: number; one beyond 2^53 is an error, never a rounded value
 * - numeric: string, because it is exact
 * - date: 'YYYY-MM-DD', because a date at local midnight is another day elsewhere
 * - timestamptz: text as Date.toISOString() writes it, with all six decimals where there are more than milliseconds
 * - json and jsonb: parsed; bytea: Buffer; everything else that is no number or boolean: string
 *
 * Arrays of these follow their elements.
 */
export function valueTypes(): pg.CustomTypesConfig {
  const parsers = new Map<number, (text: string) => unknown>();
  const add = (element: number, array: number, parse: (text: string) => unknown) => {
    parsers.set(element, parse);
    parsers.set(array, (text) => readArray(text).map((one) => (one === null ? null : parse(one))));
  };
  add(20, 1016, readBigint);
  add(1700, 1231, same);
  add(1082, 1182, same);
  add(1083, 1183, same);
  add(1114, 1115, same);
  add(1184, 1185, readInstant);
  add(1186, 1187, same);
  return {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      (format !== 'binary' && parsers.get(type)) || pg.types.getTypeParser(type, format ?? 'text'),
  } as pg.CustomTypesConfig;
}

const same = (text: string) => text;

function readBigint(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new StoreError('value', `整数 ${text} 太大，程序不能准确表示；请在查询中转成文本（::text）。`);
}

/** '2025-03-01 08:00:00.5+00' → '2025-03-01T08:00:00.500Z'. The session is always in UTC. */
export function readInstant(text: string): string {
  const parts = /^(\d{4,})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (parts === null) return text;
  const [, year, month, day, time, fraction = ''] = parts;
  return `${year}-${month}-${day}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`;
}

/** Texts of a one-dimensional array; numbers, dates and times never hold quotes that need undoing. */
function readArray(text: string): (string | null)[] {
  const inner = text.slice(text.indexOf('{') + 1, -1);
  if (inner === '') return [];
  return inner.split(',').map((one) => (one === 'NULL' ? null : one.replace(/^"|"$/g, '')));
}
