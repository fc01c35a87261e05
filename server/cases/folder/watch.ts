import { recordDeed } from '../../audit/index.ts';
import { SYSTEM } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import type { ImportJobs } from '../import/jobs.ts';
import { setAside } from './aside.ts';
import { fingerprint } from './content.ts';
import type { FolderState } from './contract.ts';
import { DONE, type Dropped, FAILED, listDrops } from './listing.ts';
import { settle } from './settling.ts';
import { forgetPlace } from './table.ts';
import { unitFolders } from './units.ts';

const EVERY_SECONDS = 60;
const RECENT = 30;
const MOST_WAITING = 200;

/** A file as it was at the last look; its hash once it had stopped growing. */
interface Seen {
  readonly size: number;
  readonly changed: number;
  readonly hash?: string;
  /** Why it could not be taken the last time. */
  readonly trouble?: string;
}

type Waiting = FolderState['waiting'][number];

/**
 * Looks into CASE_DROP_DIR from time to time: a folder for each unit, in it the files that other systems put there. It asks again and again rather than to be told,
 * because network shares tell nothing. A file is taken once two looks have found it the same.
 */
export class FolderWatch {
  readonly #house: House;
  readonly #jobs: ImportJobs;
  #seen: ReadonlyMap<string, Seen> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #state: Omit<FolderState, 'folder' | 'everySeconds' | 'recent'> = { lastLookAt: null, problem: null, places: [], waiting: [] };
  #recent: FolderState['recent'] = [];

  constructor(house: House, jobs: ImportJobs) {
    this.#house = house;
    this.#jobs = jobs;
  }

  start(): void {
    if (this.#house.settings.CASE_DROP_DIR === undefined) return;
    this.#timer = setInterval(() => void this.look(), EVERY_SECONDS * 1000);
    this.#timer.unref();
    void this.look();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** One look; one after the other. What goes wrong is told by the state, and tried again with the next look. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  /** What somebody may see of it. */
  state(units: Units): FolderState {
    const mine = ({ unitId }: { readonly unitId: number | null }) => (unitId === null ? units === 'all' : mayTouch(units, unitId));
    const { places, waiting, ...rest } = this.#state;
    return {
      folder: this.#house.settings.CASE_DROP_DIR ?? null,
      everySeconds: EVERY_SECONDS,
      ...rest,
      places: places.filter(mine),
      waiting: waiting.filter(mine).slice(0, MOST_WAITING),
      recent: this.#recent.filter(mine),
    };
  }

  async #look(): Promise<void> {
    const { CASE_DROP_DIR: root } = this.#house.settings;
    if (root === undefined) return;
    const lastLookAt = this.#house.now();
    try {
      const { places, loose } = await listDrops(root);
      const unitOf = await unitFolders(this.#house);
      const waiting: Waiting[] = loose.map((path) => ({ path, unitId: null, why: '请放进以单位命名的文件夹', importId: null }));
      const shown: FolderState['places'] = [];
      const seen = new Map<string, Seen>();
      for (const { name, files } of places) {
        const unit = unitOf(name);
        if (typeof unit === 'string') {
          shown.push({ name, unitId: null, unitName: null, problem: unit });
          continue;
        }
        shown.push({ name, unitId: unit.id, unitName: unit.name, problem: null });
        for (const file of files) {
          const waits = await this.#see(unit.id, file, seen);
          if (waits) waiting.push(waits);
        }
      }
      this.#seen = seen;
      this.#state = { lastLookAt, problem: null, places: shown, waiting };
    } catch (error) {
      const problem = troubleOf(error);
      if (problem !== this.#state.problem) console.error('looking into the folder of cases failed', error);
      this.#state = { ...this.#state, lastLookAt, problem };
    }
  }

  /** @returns what the file waits for; undefined where it was set aside */
  async #see(unitId: number, file: Dropped, seen: Map<string, Seen>): Promise<Waiting | undefined> {
    const waits = (why: string, importId: number | null = null): Waiting => ({ path: file.shown, unitId, why, importId });
    if (file.use === 'useless') return waits('不是 CSV 或 Excel（.xlsx）文件，不读取');
    const key = file.path.toString('latin1');
    const before = this.#seen.get(key);
    const same = before?.size === file.size && before.changed === file.changed;
    seen.set(key, same ? before : { size: file.size, changed: file.changed });
    if (!same) return waits('等它传完（两次查看大小不变才读取）');
    try {
      const hash = before.hash ?? (await fingerprint(file));
      seen.set(key, { ...before, hash });
      const settled = await settle(this.#house, this.#jobs, unitId, file, hash);
      if ('waits' in settled) return waits(settled.waits, settled.importId);
      const at = this.#house.now();
      await setAside(file, settled.into, settled.text, at);
      seen.delete(key);
      if (settled.importId !== null) await forgetPlace(this.#house.db, settled.importId);
      if (!settled.brought) await this.#note(unitId, `自动收文件：${file.shown} ${settled.what}`, at);
      const what = `${settled.what}，已移到 ${settled.into === DONE ? DONE : FAILED}`;
      this.#recent = [{ at, path: file.shown, unitId, what, importId: settled.importId }, ...this.#recent].slice(0, RECENT);
      return undefined;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble !== before.trouble) console.error('a file in the folder of cases could not be taken', { unitId }, error);
      seen.set(key, { ...(seen.get(key) ?? before), trouble });
      return waits(`${trouble}；稍后再试`);
    }
  }

  /** What came to no import would stand nowhere else. */
  async #note(unitId: number, summary: string, at: string): Promise<void> {
    await this.#house.store.transaction((tx) =>
      recordDeed(tx, SYSTEM, at, { action: 'cases.import', topic: 'cases', record: `folder-${unitId}`, unitId, summary }),
    );
  }
}

const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: '文件夹或文件不在了',
  ENOTDIR: '这个路径不是文件夹',
  EACCES: '没有权限打开或移动',
  EPERM: '没有权限打开或移动',
  ELOOP: '是链接，不读取',
  EROFS: '文件夹是只读的，文件移不走',
  ENOSPC: '磁盘空间不足',
  EIO: '读取出错，请检查网络共享',
  ESTALE: '网络共享断开了',
};

function troubleOf(error: unknown): string {
  const { code, detail, message } = error as { code?: string; detail?: string; message?: string };
  const known = TROUBLES[code ?? ''] ?? detail;
  return known ?? (message && /\p{Script=Han}/u.test(message) ? message : '系统出错');
}
