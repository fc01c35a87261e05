import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, giveTo } from './account.ts';
import type { Cluster } from './cluster.ts';

const MIB = 1024 * 1024;
/** Below this much free space, writing stops: PostgreSQL needs room for its log even to stop in order. */
const LOW = 48 * MIB;
/** Kept aside, so that PostgreSQL can start and repair itself after a disk ran full under it. */
const RESERVE = 64 * MIB;
/** From this much on, writing goes on; the difference keeps it from going to and fro. */
const ENOUGH = RESERVE + 2 * LOW;
const SECOND = 1000;

/** A file that PostgreSQL includes under the one name and ignores under the other: renaming works on a full disk too. */
export const FULL = 'kaocheng-full.conf';
const NOT_FULL = 'kaocheng-full.off';

/**
 * Watches the disk of an embedded PostgreSQL. A disk that fills up makes PostgreSQL stop and unable to start again, so writing is
 * switched off shortly before that, reads go on, and writing is switched on again when there is space.
 */
export class SpaceGuard {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly account: Account | undefined,
    /** Makes a running PostgreSQL read its settings again. */
    private readonly reload: () => Promise<void>,
    private readonly changed: (full: boolean) => void,
    private readonly free: () => Promise<number> = () => freeBytes(cluster.home),
  ) {}

  get #full(): boolean {
    return existsSync(join(this.cluster.data, FULL));
  }

  /** Before a start: opens the reserve when it must. */
  async prepare(): Promise<void> {
    const off = join(this.cluster.data, NOT_FULL);
    if ((await this.free()) < LOW) rmSync(this.#reserve, { force: true });
    if (!this.#full && !existsSync(off)) {
      writeFileSync(off, '# In force while the disk is full.\ndefault_transaction_read_only = on\n', { mode: 0o600 });
      giveTo(off, this.account);
    }
    if ((await this.free()) < ENOUGH && !existsSync(this.#reserve) && !this.#full) this.#switch(true);
  }

  /** While it runs. */
  watch(): void {
    this.#timer = setInterval(() => void this.check().catch(() => undefined), SECOND);
    this.#timer.unref();
    void this.check().catch(() => undefined);
  }

  unwatch(): void {
    clearInterval(this.#timer);
  }

  async check(): Promise<void> {
    const free = await this.free();
    const full = this.#full;
    if (!full && free < LOW) this.#switch(true);
    if (full && free >= ENOUGH) this.#switch(false);
    if (!this.#full && free >= ENOUGH && !existsSync(this.#reserve)) this.#fill();
    if (full !== this.#full) await this.reload();
  }

  get #reserve(): string {
    return join(this.cluster.home, 'reserve');
  }

  #switch(full: boolean): void {
    renameSync(join(this.cluster.data, full ? NOT_FULL : FULL), join(this.cluster.data, full ? FULL : NOT_FULL));
    this.changed(full);
  }

  /** Random bytes, because some file systems keep no space for zeros. */
  #fill(): void {
    const part = randomFillSync(Buffer.allocUnsafe(MIB));
    const file = openSync(this.#reserve, 'w', 0o600);
    try {
      for (let written = 0; written < RESERVE; written += MIB) writeSync(file, part);
    } finally {
      closeSync(file);
    }
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
