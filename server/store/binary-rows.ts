/** Room for a block; a row that is longer gets a block of its own size. */
const BLOCK = 1 << 17;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const UPPER = 2 ** 32;
/** Microseconds of a `timestamptz` count from 2000-01-01. */
const EPOCH = Date.UTC(2000, 0, 1);

/**
 * Rows in the binary format of COPY (PostgreSQL: COPY, "Binary Format"), cell by cell. No text is made and none is read: that is less work for both sides. Cells
 * come in the order of the columns, each with the method of its column's type.
 */
export class BinaryRows {
  #bytes = Buffer.allocUnsafeSlow(BLOCK);
  #view = viewOf(this.#bytes);
  #at = 0;

  constructor() {
    // The signature, no flags, no extension.
    this.#at = SIGNATURE.copy(this.#bytes);
    this.#bytes.fill(0, this.#at, this.#at + 8);
    this.#at += 8;
  }

  row(cells: number): void {
    this.#room(2);
    this.#view.setInt16(this.#at, cells);
    this.#at += 2;
  }

  none(): void {
    this.#length(-1, 0);
  }

  bool(value: boolean): void {
    this.#length(1, 1);
    this.#view.setUint8(this.#at++, value ? 1 : 0);
  }

  int4(value: number): void {
    this.#length(4, 4);
    this.#view.setInt32(this.#at, value);
    this.#at += 4;
  }

  /** A whole number below 2^53. */
  int8(value: number): void {
    this.lanes(Math.floor(value / UPPER), value);
  }

  /** 64 bits in two lanes of 32. */
  lanes(high: number, low: number): void {
    this.#length(8, 8);
    this.#view.setInt32(this.#at, high);
    this.#view.setInt32(this.#at + 4, low);
    this.#at += 8;
  }

  float8(value: number): void {
    this.#length(8, 8);
    this.#view.setFloat64(this.#at, value);
    this.#at += 8;
  }

  /** @param time milliseconds since 1970 */
  timestamptz(time: number): void {
    this.int8((time - EPOCH) * 1000);
  }

  text(value: string): void {
    this.#room(4 + value.length * 3);
    const start = this.#at + 4;
    const end = start + write(this.#bytes, start, value);
    this.#view.setInt32(this.#at, end - start);
    this.#at = end;
  }

  jsonb(value: unknown): void {
    // One byte for the version, then the text.
    this.text(`\u0001${JSON.stringify(value)}`);
  }

  /** Whether there is enough for a block to be sent. */
  get full(): boolean {
    return this.#at > BLOCK - 4096;
  }

  /** What is written so far; further rows go to another block. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#at);
    this.#bytes = Buffer.allocUnsafeSlow(BLOCK);
    this.#view = viewOf(this.#bytes);
    this.#at = 0;
    return taken;
  }

  /** The rest, with the mark that says that nothing follows. */
  end(): Buffer {
    this.row(-1);
    return this.take();
  }

  #length(length: number, room: number): void {
    this.#room(4 + room);
    this.#view.setInt32(this.#at, length);
    this.#at += 4;
  }

  #room(most: number): void {
    if (this.#at + most <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + most));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
    this.#view = viewOf(larger);
  }
}

const viewOf = ({ buffer, byteOffset, length }: Buffer): DataView => new DataView(buffer, byteOffset, length);

/** Words and numbers are short and plain: a loop beats a call into the runtime. */
function write(bytes: Buffer, start: number, text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return bytes.write(text, start);
    bytes[start + i] = code;
  }
  return text.length;
}
