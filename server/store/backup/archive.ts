import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { damaged, type Entry, readEntries } from './tar.ts';

const LARGEST_LIST = 64 * 1024 * 1024;

/** An archive that is read forward, one entry at a time. */
export class Archive {
  readonly #source: Gunzip;
  readonly #entries: AsyncGenerator<Entry>;
  /** The entry that is at hand. */
  entry: Entry | undefined;

  private constructor(file: string) {
    const raw = createReadStream(file);
    this.#source = createGunzip();
    pipeline(raw, this.#source, () => undefined);
    this.#entries = readEntries(this.#source);
  }

  static async open(file: string): Promise<Archive> {
    const archive = new Archive(file);
    await archive.next();
    return archive;
  }

  get name(): string {
    return this.entry?.name ?? '';
  }

  async next(): Promise<Entry | undefined> {
    const { value, done } = await this.#entries.next();
    this.entry = done === true ? undefined : value;
    return this.entry;
  }

  /** The entry at hand as a whole; afterwards the next one is at hand. */
  async whole(): Promise<Buffer> {
    const parts: Buffer[] = [];
    if ((this.entry?.size ?? 0) > LARGEST_LIST) throw damaged();
    for await (const part of this.entry?.body ?? []) parts.push(part);
    await this.next();
    return Buffer.concat(parts);
  }

  /** The contents of all entries from here on whose name starts so. */
  async *bodiesBelow(start: string): AsyncGenerator<Buffer> {
    for (let entry = this.entry; entry?.name.startsWith(start) === true; entry = await this.next()) yield* entry.body;
  }

  close(): void {
    this.#source.destroy();
  }
}
