import { existsSync } from 'node:fs';
import pg from 'pg';
import { StoreError, StoreUnavailable } from '../errors.ts';
import { connection, type ServerPlace } from '../pool.ts';
import { storeError } from '../sql-state.ts';
import { type Account, accountFor } from './account.ts';
import { reachable } from './bundled.ts';
import { type Cluster, clusterIn, createCluster, majorIn, makeHome, readPassword, USER } from './cluster.ts';
import { logTail, type StartOptions, startPostgres, stopPostgres } from './control.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { findPrograms, type Programs } from './programs.ts';
import { SpaceGuard } from './space.ts';

export interface EmbeddedOptions extends StartOptions {
  readonly dataDir: string;
  readonly postgresBin?: string | undefined;
  /** Leaves PostgreSQL running at close, for tests that share one. */
  readonly keep?: boolean | undefined;
  /** How much space the disk has, for tests. */
  readonly free?: (() => Promise<number>) | undefined;
  readonly say?: ((event: StoreEvent) => void) | undefined;
}

/** What happened to the store, for the log. */
export interface StoreEvent {
  readonly kind: 'created' | 'started' | 'joined' | 'lost' | 'back' | 'stopped' | 'failed' | 'full' | 'space';
  readonly message: string;
}

export interface Embedded {
  place(): ServerPlace;
  /** Is told where PostgreSQL is whenever it came back, perhaps on another port. */
  onBack(tell: (place: ServerPlace) => void): void;
  close(): Promise<void>;
}

/** Every process that uses a cluster holds this lock, shared; who can take it alone is the last one, and puts out the light. */
const USERS_LOCK = 4_720_931;
const DATABASE = 'kaocheng';

/** Opens the PostgreSQL of a data folder: joins the one that runs, else starts it, and brings it back when it dies. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const supervisor = new Supervisor(options);
  await supervisor.open();
  return supervisor;
}

class Supervisor implements Embedded {
  readonly #options: EmbeddedOptions;
  readonly #cluster: Cluster;
  #account: Account | undefined;
  #programs: Programs | undefined;
  #postmaster: Postmaster | undefined;
  #watch: pg.Client | undefined;
  #space: SpaceGuard | undefined;
  #closing = false;
  #recovery: Promise<void> | undefined;
  #tellBack: (place: ServerPlace) => void = () => undefined;

  constructor(options: EmbeddedOptions) {
    this.#options = options;
    this.#cluster = clusterIn(options.dataDir);
  }

  async open(): Promise<void> {
    const cluster = this.#cluster;
    this.#account = accountFor(cluster.data);
    makeHome(cluster, this.#account);
    const programs = await findPrograms(this.#options.postgresBin, majorIn(cluster));
    const folder = programs.bundled ? reachable(programs.folder, this.#account, cluster.home) : programs.folder;
    this.#programs = { ...programs, folder };
    if (!existsSync(cluster.data)) {
      await createCluster(cluster, this.#programs, this.#account);
      this.#say('created', `已建立数据库：${cluster.data}（PostgreSQL ${programs.major}）`);
    }
    this.#space = this.#options.keep === true ? undefined : this.#guard();
    await this.#join();
    await this.#createDatabase();
    this.#space?.watch();
  }

  #guard(): SpaceGuard {
    const reload = async () => {
      await this.#watch?.query('SELECT pg_reload_conf()');
    };
    const changed = (full: boolean) => {
      if (full) this.#say('full', '磁盘空间不足：数据库暂时只能查看，不能保存。请清理磁盘');
      else this.#say('space', '磁盘空间已恢复，可以保存了');
    };
    return new SpaceGuard(this.#cluster, this.#account, reload, changed, this.#options.free);
  }

  place(): ServerPlace {
    return this.#placeOf(DATABASE);
  }

  onBack(tell: (place: ServerPlace) => void): void {
    this.#tellBack = tell;
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#space?.unwatch();
    await this.#recovery;
    const watch = this.#watch;
    if (watch === undefined) return;
    this.#watch = undefined;
    try {
      if (this.#options.keep !== true && (await isLast(watch))) {
        await stopPostgres(this.#cluster, this.#ready(), this.#account);
        this.#say('stopped', '数据库已停止');
      }
    } finally {
      await watch.end().catch(() => undefined);
    }
  }

  /** Joins the PostgreSQL that runs, or starts one and joins that, until it answers. */
  async #join(): Promise<void> {
    let failures = 0;
    let own = false;
    for (const deadline = Date.now() + 180_000; ; await pause(50)) {
      if (Date.now() > deadline) throw this.#failure('');
      const running = findPostmaster(this.#cluster.data);
      if (running?.ready === true) {
        if (!(await this.#watchOver(running))) continue;
        if (!own) this.#say('joined', '数据库已在运行，直接使用');
        return;
      }
      if (running === undefined) {
        await this.#space?.prepare();
        const { code, output } = await startPostgres(this.#cluster, this.#ready(), this.#account, this.#options);
        own = code === 0;
        if (own) this.#say('started', `数据库已启动（PostgreSQL ${this.#ready().major}）`);
        // Another process may have been faster; a second failure with nothing running is a real one.
        else if (findPostmaster(this.#cluster.data) === undefined) {
          failures += 1;
          if (failures === 2) throw this.#failure(output);
          await pause(300);
        }
      }
    }
  }

  /** Opens the connection by which we notice at once that PostgreSQL went away. False when it went away meanwhile. */
  async #watchOver(postmaster: Postmaster): Promise<boolean> {
    this.#postmaster = postmaster;
    const client = new pg.Client({ ...connection(this.#placeOf('postgres')), application_name: 'kaocheng watch', connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK]);
    } catch (error) {
      await client.end().catch(() => undefined);
      const known = storeError(error);
      if (known instanceof StoreUnavailable) return false;
      throw known;
    }
    client.once('end', () => this.#lost(client));
    this.#watch = client;
    return true;
  }

  #lost(client: pg.Client): void {
    if (this.#watch !== client) return;
    this.#watch = undefined;
    if (this.#closing) return;
    this.#say('lost', '数据库停止了，正在重新启动');
    this.#recovery = this.#recover();
  }

  /** Tries again and again, each time after a longer pause, at most half a minute. */
  async #recover(): Promise<void> {
    for (let wait = 100; !this.#closing; wait = Math.min(wait * 2, 30_000)) {
      try {
        await this.#join();
        this.#tellBack(this.place());
        this.#say('back', '数据库已恢复');
        return;
      } catch (error) {
        this.#say('failed', error instanceof Error ? error.message : String(error));
        for (let waited = 0; waited < wait && !this.#closing; waited += 100) await pause(100);
      }
    }
  }

  async #createDatabase(): Promise<void> {
    const watch = this.#watch;
    const known = await watch?.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known?.rowCount !== 0) return;
    try {
      await watch?.query(`CREATE DATABASE ${DATABASE}`);
    } catch (error) {
      // Another process made it at the same moment.
      if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw storeError(error);
    }
  }

  #placeOf(database: string): ServerPlace {
    const { host, port } = this.#postmaster ?? { host: this.#cluster.sockets, port: 5432 };
    return { host, port, user: USER, password: readPassword(this.#cluster), database };
  }

  #ready(): Programs {
    if (this.#programs === undefined) throw new StoreError('setup', '数据库尚未打开');
    return this.#programs;
  }

  #failure(output: string): StoreError {
    const log = logTail(this.#cluster);
    return new StoreError('setup', `内嵌数据库没有启动成功。日志 ${this.#cluster.log} 的最后几行：\n${log === '' ? output : log}`);
  }

  #say(kind: StoreEvent['kind'], message: string): void {
    this.#options.say?.({ kind, message });
  }
}

async function isLast(watch: pg.Client): Promise<boolean> {
  try {
    await watch.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK]);
    const { rows } = await watch.query('SELECT pg_try_advisory_lock($1) AS last', [USERS_LOCK]);
    return rows[0]?.last === true;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
