import { StoreError } from '../errors.ts';

/** The tar format (POSIX ustar with pax records), as far as a backup needs it, so that any tool opens one. */

const BLOCK = 512;
const LONGEST_NAME = 100;
const LARGEST_SIZE = 8 ** 11 - 1;

export interface Entry {
  readonly name: string;
  readonly size: number;
  /** Must be read to its end before the next entry. */
  readonly body: AsyncIterable<Buffer>;
}

/** One entry as it stands in the file. The body must give exactly `size` bytes. */
export async function* writeEntry(name: string, size: number, body: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const records = [
    ...(Buffer.byteLength(name) > LONGEST_NAME || /[^ -~]/.test(name) ? [record('path', name)] : []),
    ...(size > LARGEST_SIZE ? [record('size', String(size))] : []),
  ];
  if (records.length > 0) {
    const text = Buffer.from(records.join(''));
    yield header('pax', text.length, 'x');
    yield padded(text);
  }
  yield header(name.replace(/[^ -~]/g, '_').slice(-LONGEST_NAME), Math.min(size, LARGEST_SIZE), '0');
  let written = 0;
  for await (const part of body) {
    written += part.length;
    yield part;
  }
  if (written !== size) throw new StoreError('backup', `备份时文件 ${name} 被改动，请重试。`);
  yield Buffer.alloc(-size & (BLOCK - 1));
}

/** Two empty blocks say that nothing was cut off. */
export const endOfTar = (): Buffer => Buffer.alloc(2 * BLOCK);

/** '27 path=…\n', whose length counts itself. */
function record(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);

function header(name: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  block.write(name, 0, LONGEST_NAME, 'latin1');
  block.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100, 'latin1');
  block.write(' '.repeat(8), 148, 'latin1');
  block.write(type, 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(octal(sum(block), 7), 148, 'latin1');
  return block;
}

const sum = (block: Buffer): number => block.reduce((total, byte) => total + byte, 0);

/** The entries of a tar one after the other. */
export async function* readEntries(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const bytes = new Bytes(source);
  let pax: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const block = await bytes.take(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    checkSum(block);
    const size = Number(pax.get('size') ?? Number.parseInt(field(block, 124, 12), 8));
    if (!Number.isSafeInteger(size) || size < 0) throw damaged();
    const type = String.fromCharCode(block[156] ?? 0);
    if (type === 'x') {
      if (size > 65_536) throw damaged();
      pax = readRecords(await bytes.take(size));
    } else {
      const name = pax.get('path') ?? field(block, 0, LONGEST_NAME);
      pax = new Map();
      yield { name, size, body: bytes.stream(size) };
      await bytes.rest();
    }
    await bytes.take(-size & (BLOCK - 1));
  }
}

export const damaged = (cause?: unknown): StoreError =>
  new StoreError('backup', '备份文件不完整或已损坏，没有导入任何内容。请换一份备份。', { cause });

const field = (block: Buffer, from: number, length: number): string =>
  block
    .toString('latin1', from, from + length)
    .replace(/\0.*$/s, '')
    .trim();

function checkSum(block: Buffer): void {
  const stated = Number.parseInt(field(block, 148, 8), 8);
  block.fill(' ', 148, 156);
  if (sum(block) !== stated) throw damaged();
}

function readRecords(text: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at);
    const length = Number(text.toString('latin1', at, space));
    if (space < 0 || !(length > 0)) throw damaged();
    const line = text.toString('utf8', space + 1, at + length - 1);
    const sign = line.indexOf('=');
    records.set(line.slice(0, sign), line.slice(sign + 1));
    at += length;
  }
  return records;
}

/** A stream of bytes, taken in exact portions. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #left = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.stream(count)) parts.push(part);
    return Buffer.concat(parts);
  }

  stream(count: number): AsyncGenerator<Buffer> {
    this.#left = count;
    return this.#parts();
  }

  async *#parts(): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      if (this.#held.length === 0) this.#held = await this.#more();
      const part = this.#held.subarray(0, this.#left);
      this.#held = this.#held.subarray(part.length);
      this.#left -= part.length;
      yield part;
    }
  }

  /** Passes over what a reader of the last stream left. */
  async rest(): Promise<void> {
    for await (const _ of this.stream(this.#left));
  }

  async #more(): Promise<Buffer> {
    try {
      const { value, done } = await this.#source.next();
      if (done !== true) return value;
    } catch (error) {
      throw damaged(error);
    }
    throw damaged();
  }
}
