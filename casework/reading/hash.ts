/** A 64-bit hash in two lanes of 32 bits (after the public-domain cyrb53), for row keys and row contents. Not for secrets. */
export class Hash {
  high = 0;
  low = 0;

  start(seed: number): void {
    this.high = 0x41c6ce57 ^ seed;
    this.low = 0xdeadbeef ^ seed;
  }

  /** Four bytes at a time; what is left over singly. */
  bytes(bytes: Uint8Array, from: number, to: number): void {
    let { high, low } = this;
    let i = from;
    for (; i + 4 <= to; i += 4) {
      const word = (bytes[i] as number) | ((bytes[i + 1] as number) << 8) | ((bytes[i + 2] as number) << 16) | ((bytes[i + 3] as number) << 24);
      low = Math.imul(low ^ word, 0x9e3779b1);
      high = Math.imul(high ^ word, 0x5f356495);
      low ^= low >>> 15;
      high ^= high >>> 13;
    }
    for (; i < to; i++) {
      const byte = (bytes[i] as number) + 1;
      low = Math.imul(low ^ byte, 0x9e3779b1);
      high = Math.imul(high ^ byte, 0x5f356495);
      low ^= low >>> 15;
      high ^= high >>> 13;
    }
    this.high = high;
    this.low = low;
  }

  /** A whole number below 2^53. */
  number(value: number): void {
    const upper = Math.floor(value / 4_294_967_296);
    this.low = Math.imul(Math.imul(this.low ^ value, 0x9e3779b1) ^ upper, 0x85ebca6b);
    this.high = Math.imul(Math.imul(this.high ^ value, 0x5f356495) ^ upper, 0xc2b2ae35);
    this.low ^= this.low >>> 15;
    this.high ^= this.high >>> 13;
  }

  text(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.low = Math.imul(this.low ^ code, 0x9e3779b1);
      this.high = Math.imul(this.high ^ code, 0x5f356495);
    }
    this.number(text.length);
  }

  end(): void {
    const { high, low } = this;
    this.low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    this.high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(this.low ^ (this.low >>> 13), 0xc2b2ae35);
  }

  /** 16 hexadecimal digits. */
  hex(): string {
    return (this.high >>> 0).toString(16).padStart(8, '0') + (this.low >>> 0).toString(16).padStart(8, '0');
  }
}
