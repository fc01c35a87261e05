import { randomBytes } from 'node:crypto';
import type { Client } from '../testing/app.ts';
import type { Added } from './contract.ts';

/** Files as people send them: real beginnings, and something of their own so that no two are alike. */
const own = () => randomBytes(12);
export const pdf = (more: Buffer = own()): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n%âãÏÓ\n'), more, Buffer.from('\n%%EOF')]);
export const png = (): Buffer =>
  Buffer.concat([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), own()]);
export const mp4 = (size: number): Buffer => Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), randomBytes(size)]);
export const program = (): Buffer => Buffer.concat([Buffer.from('MZ\x90\0'), own()]);
export const oldWord = (): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(600)]);

/** A zip archive of empty files with these names. */
export function zip(...names: readonly string[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  for (const name of names) {
    const offset = locals.reduce((sum, { length }) => sum + length, 0);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    locals.push(Buffer.concat([local, Buffer.from(name)]));
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    list.push(Buffer.concat([entry, Buffer.from(name)]));
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  return Buffer.concat([...locals, ...list, end]);
}

const BOUNDARY = 'kaocheng-boundary';
export const FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A form with files, as a browser builds it. */
export const formOf = (files: readonly (readonly [name: string, content: Buffer])[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(([name, content]) => [
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

export const sendFiles = (client: Client, path: string, ...files: readonly (readonly [name: string, content: Buffer])[]) =>
  client.post<Added>(path, formOf(files), { headers: FORM });
