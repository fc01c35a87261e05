import { ByteDictionary } from './dictionary.ts';
import { strictText } from './encoding.ts';
import { type Encoding, fieldText } from './splitter.ts';

/** What a cell of a closed list holds that is none of its words, and one whose bytes are of another encoding than the file's. */
export const UNKNOWN = Symbol('unknown');
export const MIXED = Symbol('mixed encoding');

/** A column of words or names: every different cell is understood once, and found again by its bytes. */
export class WordColumn<T> {
  /** Column of the file, -1 where the file has none. */
  readonly index: number;
  readonly heading: string;
  readonly #dictionary = new ByteDictionary();
  readonly #values: (T | typeof UNKNOWN | typeof MIXED)[] = [];
  readonly #meaning: (text: string) => T | undefined;
  readonly #encoding: Encoding;

  constructor(
    column: { readonly index: number; readonly heading: string } | undefined,
    encoding: Encoding,
    meaning: (text: string) => T | undefined,
  ) {
    this.index = column?.index ?? -1;
    this.heading = column?.heading ?? '';
    this.#encoding = encoding;
    this.#meaning = meaning;
  }

  read(bytes: Uint8Array, from: number, to: number): T | typeof UNKNOWN | typeof MIXED {
    const entry = this.#dictionary.find(bytes, from, to);
    const value = this.#values[entry];
    if (value !== undefined) return value;
    const meant = this.#understand(bytes, from, to);
    if (entry >= 0) this.#values[entry] = meant;
    return meant;
  }

  #understand(bytes: Uint8Array, from: number, to: number): T | typeof UNKNOWN | typeof MIXED {
    const cell = bytes.subarray(from, to);
    if (strictText(cell, this.#encoding) === undefined) return MIXED;
    const value = this.#meaning(fieldText(bytes, from, to, this.#encoding));
    if (value !== undefined) return value;
    const foreign = this.#encoding === 'gb18030' && to - from >= 6 && strictText(cell, 'utf-8') !== undefined && cell.some((byte) => byte > 127);
    return foreign ? MIXED : UNKNOWN;
  }
}
