const QUOTE = 34;
const LF = 10;
const CR = 13;

/** No record of an export is this long: a quote was opened and never closed. */
const LONGEST_RECORD = 1_000_000;
const MOST_COLUMNS = 500;

export type SplitFault = 'quote' | 'open quote' | 'too many columns';

/**
 * Splits CSV bytes into records, without making a string or an object a record: after `next()` the fields of the record are
 * `bytes[from[i]..to[i]]`. Works on UTF-8 and GB18030 alike, since no second byte of either is a comma, a quote or a line end.
 * Chunks come in with `feed`, in any size; a record cut by the end of a chunk waits for the rest. RFC 4180 quotes; CR, LF or CRLF.
 */
export class Splitter {
  bytes: Uint8Array = new Uint8Array(0);
  /** Fields of the current record. */
  count = 0;
  readonly from = new Int32Array(MOST_COLUMNS);
  readonly to = new Int32Array(MOST_COLUMNS);
  /** 1-based number of the current record, blank lines counted. */
  row = 0;
  /** What is wrong with the current record. */
  fault: SplitFault | undefined;
  /** Whether the current record ended without a line end: the last one of the file. */
  unended = false;
  readonly #delimiter: number;
  #at = 0;
  #end = 0;
  #final = false;

  constructor(delimiter = 44) {
    this.#delimiter = delimiter;
  }

  /** More bytes; none at all ends the file. The current record is no longer valid. */
  feed(chunk: Uint8Array | undefined): void {
    if (chunk === undefined) {
      this.#final = true;
      return;
    }
    const left = this.#end - this.#at;
    if (this.bytes.length <= left + chunk.length) {
      const larger = new Uint8Array(Math.max(2 * this.bytes.length, left + chunk.length + (1 << 16)));
      larger.set(this.bytes.subarray(this.#at, this.#end));
      this.bytes = larger;
    } else this.bytes.copyWithin(0, this.#at, this.#end);
    this.bytes.set(chunk, left);
    this.#at = 0;
    this.#end = left + chunk.length;
    this.bytes[this.#end] = LF; // a sentinel: scanning needs no second check
  }

  /** Goes to the next whole record; false where more bytes are wanted, or, once the file has ended, where there is none. */
  next(): boolean {
    const { bytes, from, to } = this;
    const delimiter = this.#delimiter;
    const end = this.#end;
    const highest = delimiter > QUOTE ? delimiter : QUOTE;
    let i = this.#at;
    if (i >= end) return false;
    this.fault = undefined;
    let count = 0;
    for (;;) {
      let start = i;
      let stop = -1;
      if (bytes[i] === QUOTE && i < end) {
        i = this.#quoted(i + 1, end);
        if (i < 0) return false;
        start += 1;
        stop = this.#stop;
      }
      for (;;) {
        const byte = bytes[i] as number;
        if (byte <= highest && (byte === delimiter || byte === LF || byte === CR)) break;
        i++;
      }
      if (i >= end && !this.#final) return this.#wait(end);
      if (count < MOST_COLUMNS) {
        from[count] = start;
        to[count] = stop < 0 ? i : stop;
        count++;
      } else this.fault = 'too many columns';
      if (i < end && bytes[i] === delimiter) {
        i++;
        continue;
      }
      if (i + 1 >= end && bytes[i] === CR && i < end && !this.#final) return this.#wait(end);
      this.unended = i >= end;
      if (i < end) i += bytes[i] === CR && bytes[i + 1] === LF && i + 1 < end ? 2 : 1;
      break;
    }
    this.#at = i;
    this.count = count;
    this.row++;
    return true;
  }

  #stop = 0;

  /** Position after a closing quote, with #stop the end of the content; doubled quotes become one, in place. -1 where more bytes are wanted. */
  #quoted(start: number, end: number): number {
    const { bytes } = this;
    for (let at = start; ; ) {
      const quote = bytes.indexOf(QUOTE, at);
      if (quote < 0 || quote >= end || (quote + 1 >= end && !this.#final)) {
        if (!this.#final && end - this.#at < LONGEST_RECORD) return -1;
        if (quote >= 0 && quote + 1 === end) {
          this.#stop = quote;
          return end;
        }
        this.fault = 'open quote';
        this.#stop = end;
        return end;
      }
      const after = bytes[quote + 1];
      if (quote + 1 < end && after === QUOTE) {
        at = quote + 2;
        continue;
      }
      if (quote + 1 < end && after !== this.#delimiter && after !== LF && after !== CR) this.fault = 'quote';
      this.#stop = quote;
      return quote + 1;
    }
  }

  #wait(end: number): boolean {
    if (end - this.#at >= LONGEST_RECORD) {
      this.fault = 'open quote';
      this.count = 0;
      this.#at = end;
      this.row++;
      return true;
    }
    return false;
  }
}

const latin = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8');
const gb = new TextDecoder('gb18030');

export type Encoding = 'utf-8' | 'gb18030';

/** Text of a field, trimmed, doubled quotes made single. ASCII is the quick case. */
export function fieldText(bytes: Uint8Array, from: number, to: number, encoding: Encoding): string {
  let high = 0;
  let quotes = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    high |= byte;
    if (byte === QUOTE) quotes++;
  }
  const part = bytes.subarray(from, to);
  const text = (high < 128 ? latin : encoding === 'utf-8' ? utf8 : gb).decode(part);
  return (quotes > 0 ? text.replaceAll('""', '"') : text).trim();
}
