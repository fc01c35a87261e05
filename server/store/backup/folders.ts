import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { lstat, mkdir, opendir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StoreError } from '../errors.ts';
import type { Tally } from './manifest.ts';
import { Counter, counted } from './tally.ts';

interface FoundFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly file: string;
  readonly size: number;
}

/** Every plain file below a folder. Hidden ones are work in progress, links lead elsewhere: both are left out. */
export async function* filesIn(folder: string, below = ''): AsyncGenerator<FoundFile> {
  if (!existsSync(folder)) return;
  for await (const { name } of await opendir(folder)) {
    if (name.startsWith('.')) continue;
    const file = join(folder, name);
    const state = await lstat(file);
    if (state.isDirectory()) yield* filesIn(file, `${below}${name}/`);
    else if (state.isFile()) yield { path: below + name, file, size: state.size };
  }
}

/** Receives the files of one folder beside their place, and puts them there in the end. */
export class FolderReceiver {
  readonly #folder: string;
  readonly #aside: string;
  readonly #counter = new Counter();
  #placed: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    this.#aside = join(folder, `.restoring-${randomBytes(4).toString('hex')}`);
  }

  /** Refuses a folder that holds something already. */
  async begin(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const present = (await readdir(this.#folder)).filter((name) => !name.startsWith('.'));
    if (present.length > 0) throw new StoreError('backup', `目录 ${this.#folder} 里已有文件，不能导入。请清空它，或换一个新的 DATA_DIR。`);
    await mkdir(this.#aside, { mode: 0o700 });
  }

  async receive(path: string, size: number, body: AsyncIterable<Buffer>): Promise<void> {
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part.startsWith('.') || part.includes('\\') || part.includes('\0') || part.includes(':'))) {
      throw new StoreError('backup', `备份文件中的路径“${path}”不合规范，没有导入任何内容。`);
    }
    const file = join(this.#aside, parts.join(sep));
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const content = counted(body, { add: (part) => void hash.update(part) });
    await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
    this.#counter.addFile(path, size, hash.digest('hex'));
  }

  tally(): Tally {
    return this.#counter.tally();
  }

  /** Puts everything in its place. */
  async place(): Promise<void> {
    for (const name of await readdir(this.#aside)) {
      await rename(join(this.#aside, name), join(this.#folder, name));
      this.#placed.push(name);
    }
    await this.#clear();
  }

  /** Leaves the folder as it was found. */
  async undo(): Promise<void> {
    for (const name of this.#placed) await rm(join(this.#folder, name), { recursive: true, force: true });
    this.#placed = [];
    await this.#clear();
  }

  #clear(): Promise<void> {
    return rm(this.#aside, { recursive: true, force: true });
  }
}
