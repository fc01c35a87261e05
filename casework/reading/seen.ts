const SHARDS = 256;
const FIRST_SLOTS = 64;

/**
 * Which row keys one file has had already: a set of 64-bit fingerprints in open addressing, in 256 parts that grow one by one. 8 bytes a slot,
 * 11 to 21 bytes a row (10,000,000 rows: about 160 MB); the chance that any two of 10,000,000 different keys look the same is 3 in a million.
 * Past `limit` rows nothing is added any more, and `full` says so.
 */
export class SeenKeys {
  readonly #shards = Array.from({ length: SHARDS }, () => new Int32Array(FIRST_SLOTS * 2));
  readonly #counts = new Int32Array(SHARDS);
  readonly #limit: number;
  size = 0;
  full = false;

  constructor(limit = 20_000_000) {
    this.#limit = limit;
  }

  /** True where the key was there before; adds it where not. */
  addIfNew(high: number, low: number): boolean {
    const shard = high & (SHARDS - 1);
    const first = low | 1; // 0 marks an empty slot
    let slots = this.#shards[shard] as Int32Array<ArrayBuffer>;
    let mask = (slots.length >> 1) - 1;
    let at = (high >>> 8) & mask;
    for (;;) {
      const found = slots[2 * at] as number;
      if (found === 0) break;
      if (found === first && slots[2 * at + 1] === high) return true;
      at = (at + 1) & mask;
    }
    if (this.size >= this.#limit) {
      this.full = true;
      return false;
    }
    const count = (this.#counts[shard] as number) + 1;
    this.#counts[shard] = count;
    this.size++;
    if (count * 4 > (mask + 1) * 3) {
      slots = this.#grown(slots);
      this.#shards[shard] = slots;
      mask = (slots.length >> 1) - 1;
      at = free(slots, (high >>> 8) & mask, mask);
    }
    slots[2 * at] = first;
    slots[2 * at + 1] = high;
    return false;
  }

  #grown(old: Int32Array): Int32Array<ArrayBuffer> {
    const slots = new Int32Array(old.length * 2);
    const mask = (slots.length >> 1) - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      const high = old[i + 1] as number;
      const at = free(slots, (high >>> 8) & mask, mask);
      slots[2 * at] = old[i] as number;
      slots[2 * at + 1] = high;
    }
    return slots;
  }
}

function free(slots: Int32Array, start: number, mask: number): number {
  let at = start;
  while (slots[2 * at] !== 0) at = (at + 1) & mask;
  return at;
}
