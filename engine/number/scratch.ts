/**
 * Working arrays of a block. While a block is computed its intermediate columns live in arrays that the next block uses again: allocating and clearing them costs more than the arithmetic. A
 * column made inside `withScratch` is valid until the next block; whoever keeps it copies it (see `ColumnWriter`).
 */
const pools = new Map<number, Float64Array[]>();
let pool: Float64Array[] | undefined;
let size = 0;
let used = 0;

/** An array for a result; every element must be written. */
export function scratch(length: number): Float64Array {
  if (!pool || length !== size) return new Float64Array(length);
  const known = pool[used++];
  if (known) return known;
  const fresh = new Float64Array(length);
  pool.push(fresh);
  return fresh;
}

/** Runs `work` on one block of `length` rows with reused arrays. Blocks do not nest. */
export function withScratch<T>(length: number, work: () => T): T {
  const known = pools.get(length) ?? [];
  if (pools.size > 8) pools.clear();
  pools.set(length, known);
  pool = known;
  size = length;
  used = 0;
  try {
    return work();
  } finally {
    pool = undefined;
  }
}

/** Runs `work` with arrays of its own: for results that outlive the block in which they are first asked for. */
export function withoutScratch<T>(work: () => T): T {
  const before = pool;
  pool = undefined;
  try {
    return work();
  } finally {
    pool = before;
  }
}
