import { Hash } from './hash.ts';
import { SeenKeys } from './seen.ts';

/** Keys of ratings and complaints, 16 hexadecimal digits: the same row has the same key in every file. */
export class EventIdentity {
  readonly #hash = new Hash();
  readonly #seen = new SeenKeys();
  readonly #repeats = new Map<string, number>();

  /** The key of a row that is told by its number; undefined where that stood in the file before. */
  onlyKey(identity: string): string | undefined {
    const key = this.#hashed(identity, 0);
    return this.#seen.addIfNew(this.#hash.high, this.#hash.low) ? undefined : key;
  }

  /** The key of a row without a number: it is the first, second, third … in its file that is told by the same. */
  countedKey(identity: string): string {
    const key = this.#hashed(identity, 0);
    if (!this.#seen.addIfNew(this.#hash.high, this.#hash.low)) return key;
    const times = (this.#repeats.get(key) ?? 0) + 1;
    this.#repeats.set(key, times);
    return this.#hashed(identity, times);
  }

  #hashed(identity: string, times: number): string {
    const hash = this.#hash;
    hash.start(3);
    hash.text(identity);
    hash.number(times);
    hash.end();
    return hash.hex();
  }
}

const hash = new Hash();

/** Hash of everything that was read of a row, to see whether it has changed since the last import. */
export function contentHash(content: string): string {
  hash.start(1);
  hash.text(content);
  hash.end();
  return hash.hex();
}
