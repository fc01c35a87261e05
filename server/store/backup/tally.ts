import { createHash, type Hash } from 'node:crypto';
import type { Tally } from './manifest.ts';

/** Counts and hashes what passes by. */
export class Counter {
  count = 0;
  #bytes = 0;
  readonly #hash: Hash = createHash('sha256');

  add(part: Buffer): void {
    this.#bytes += part.length;
    this.#hash.update(part);
  }

  /** One file of a folder. */
  addFile(path: string, size: number, sha256: string): void {
    this.count += 1;
    this.#bytes += size;
    this.#hash.update(`${path} ${size} ${sha256}\n`);
  }

  /** May be asked once. */
  tally(): Tally {
    return { count: this.count, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

/** Passes parts on and counts them. */
export async function* counted(source: AsyncIterable<Buffer>, ...counters: readonly Pick<Counter, 'add'>[]): AsyncGenerator<Buffer> {
  for await (const part of source) {
    for (const counter of counters) counter.add(part);
    yield part;
  }
}

export const sameTally = (a: Tally | undefined, b: Tally | undefined): boolean =>
  a !== undefined && b !== undefined && a.count === b.count && a.bytes === b.bytes && a.sha256 === b.sha256;
