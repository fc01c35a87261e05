import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg, { type PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { storeError } from './sql-state.ts';

/** What one cell of a bulk load may hold. Objects and arrays are written as JSON; a PostgreSQL array is given as its text, '{1,2}'. */
export type CopyValue = string | number | bigint | boolean | null | undefined | Date | Buffer | object;
export type CopyRows = Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>;

export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

const BLOCK = 64 * 1024;

/** Loads rows into a table by COPY, in the transaction of the connection; answers how many. */
export async function copyIn(client: PoolClient, target: CopyTarget, rows: CopyRows): Promise<number> {
  const columns = target.columns.map(quoteName).join(', ');
  return copyRawIn(client, `COPY ${quoteName(target.table)} (${columns}) FROM STDIN`, Readable.from(blocks(rows)));
}

/** Feeds what is in COPY's own format, text or binary, to a `COPY … FROM STDIN`. */
export async function copyRawIn(client: PoolClient, statement: string, raw: Readable): Promise<number> {
  try {
    const sink = client.query(copyFrom(statement));
    await pipeline(raw, sink);
    return sink.rowCount;
  } catch (error) {
    throw storeError(error);
  }
}

/** Streams what a `COPY … TO STDOUT` gives; ends with the number of rows. */
export async function* copyOut(client: PoolClient, statement: string): AsyncGenerator<Buffer, number> {
  const source = client.query(copyTo(statement));
  let abandoned = true;
  try {
    for await (const part of source) yield part as Buffer;
    abandoned = false;
    // The stream ends before the server has said how many rows it was; the next answer comes after that.
    await client.query('SELECT 1');
    return source.rowCount;
  } catch (error) {
    abandoned = false;
    throw storeError(error);
  } finally {
    // Half-read, the connection is of no more use: it would first have to take the rest of the table.
    if (abandoned && client instanceof pg.Client) void client.end();
  }
}

/** "name" with its quotes doubled: any text is then a name and nothing else. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function* blocks(rows: CopyRows): AsyncGenerator<string> {
  let block = '';
  for await (const row of rows) {
    block += `${row.map(cell).join('\t')}\n`;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cell(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  return plain(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function plain(value: NonNullable<CopyValue>): string {
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return JSON.stringify(value);
}
