const INT4 = 23;
const INT8 = 20;

/** An array as a parameter in PostgreSQL's binary format: `$1::int[]`. Thousands of numbers cost next to nothing this way. */
export function int4Array(values: readonly number[]): Buffer {
  const { bytes, at } = arrayOf(INT4, 4, values.length);
  for (const [index, value] of values.entries()) {
    bytes.writeInt32BE(4, at + index * 8);
    bytes.writeInt32BE(value, at + index * 8 + 4);
  }
  return bytes;
}

/** `$1::bigint[]` of 64 bits in two lanes each. @param lanes high, low, high, low … */
export function int8Array(lanes: Int32Array): Buffer {
  const { bytes, at } = arrayOf(INT8, 8, lanes.length / 2);
  for (let index = 0; index * 2 < lanes.length; index += 1) {
    bytes.writeInt32BE(8, at + index * 12);
    bytes.writeInt32BE(lanes[index * 2] as number, at + index * 12 + 4);
    bytes.writeInt32BE(lanes[index * 2 + 1] as number, at + index * 12 + 8);
  }
  return bytes;
}

/** One dimension without NULL, counted from 1. */
function arrayOf(type: number, size: number, length: number): { bytes: Buffer; at: number } {
  const head = [1, 0, type, length, 1];
  const bytes = Buffer.alloc(head.length * 4 + length * (4 + size));
  for (const [index, value] of head.entries()) bytes.writeInt32BE(value, index * 4);
  return { bytes, at: head.length * 4 };
}
