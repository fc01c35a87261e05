/** Beyond so many different values a column is no list of names: what comes later is not kept. */
const MOST = 200_000;

/**
 * Numbers the different byte strings of a column 0, 1, 2 …, so that a cell is looked up without becoming a string. `find` is the hot path:
 * one hash over at most 12 bytes and one comparison.
 */
export class ByteDictionary {
  #slots = new Int32Array(1024).fill(-1);
  #hashes = new Int32Array(512);
  #starts = new Int32Array(513);
  #store = new Uint8Array(16_384);
  size = 0;

  /** Number of a value, a new one for a value not seen before; -1 once the dictionary is full. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    let slots = this.#slots;
    let mask = slots.length - 1;
    let at = hash & mask;
    for (;;) {
      const entry = slots[at] as number;
      if (entry < 0) break;
      if (this.#hashes[entry] === hash && this.#same(entry, bytes, from, to)) return entry;
      at = (at + 1) & mask;
    }
    if (this.size >= MOST) return -1;
    if (this.size * 2 >= slots.length) {
      this.#grow();
      slots = this.#slots;
      mask = slots.length - 1;
      at = hash & mask;
      while ((slots[at] as number) >= 0) at = (at + 1) & mask;
    }
    slots[at] = this.size;
    return this.#add(hash, bytes, from, to);
  }

  #same(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[entry] as number;
    const length = to - from;
    if ((this.#starts[entry + 1] as number) - start !== length) return false;
    const store = this.#store;
    for (let i = 0; i < length; i++) if (store[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #add(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const start = this.#starts[this.size] as number;
    const end = start + to - from;
    if (end > this.#store.length) this.#store = enlarged(this.#store, new Uint8Array(Math.max(end, this.#store.length * 2)));
    if (this.size + 2 > this.#starts.length) {
      this.#starts = enlarged(this.#starts, new Int32Array(this.#starts.length * 2));
      this.#hashes = enlarged(this.#hashes, new Int32Array(this.#hashes.length * 2 + 2));
    }
    for (let i = from; i < to; i++) this.#store[start + i - from] = bytes[i] as number;
    this.#starts[this.size + 1] = end;
    this.#hashes[this.size] = hash;
    return this.size++;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.size; entry++) {
      let at = (this.#hashes[entry] as number) & (slots.length - 1);
      while ((slots[at] as number) >= 0) at = (at + 1) & (slots.length - 1);
      slots[at] = entry;
    }
    this.#slots = slots;
  }
}

/** Of the length and at most 12 bytes, the first and the last: names and codes seldom differ in the middle alone, and then the comparison tells. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  let hash = Math.imul(length, 0x27d4eb2f);
  if (length < 4) for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  else {
    hash = Math.imul(hash ^ word(bytes, from), 0x01000193);
    hash ^= hash >>> 15;
    if (length >= 12) hash = Math.imul(hash ^ word(bytes, to - 8), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash ^ word(bytes, to - 4), 0x9e3779b1);
  }
  return hash ^ (hash >>> 15);
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);

function enlarged<T extends Uint8Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
