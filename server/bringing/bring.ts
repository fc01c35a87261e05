import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findImport, type Kind, queueFile, recountForServices, resumeUnfinished, runImport } from '../cases/index.ts';
import { feedAll } from '../feeding/index.ts';
import { type Actor, SYSTEM } from '../http/frame.ts';
import { type House, houseOf } from '../http/house.ts';
import { type Database, migrations } from '../schema/index.ts';
import { importServices } from '../services/index.ts';
import type { Settings } from '../settings.ts';
import { watchFile } from '../signs/index.ts';
import { migrate, openStore } from '../store/index.ts';
import { unitTree } from '../units/index.ts';
import { placeNamed } from './place.ts';

/** Files of one export, by what they hold. */
export type BroughtFiles = { readonly [K in Kind | 'services']?: string };

export interface Bringing {
  readonly files: BroughtFiles;
  /** Whose units the files are about; left out where one unit stands above all. */
  readonly unit?: string | undefined;
  /** Whether one wrong row keeps its file out; otherwise good rows go in. */
  readonly allOrNothing: boolean;
  /** Stops between two batches; the same call again goes on. */
  readonly signal?: AbortSignal;
  /** How far a file is, every now and then. */
  readonly progress?: (kind: Kind, share: number, rows: number) => void;
}

/** What became of one file. */
export interface Brought {
  readonly kind: Kind | 'services';
  readonly file: string;
  readonly state: 'done' | 'refused' | 'stopped' | 'failed';
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
  /** Whether it went on where an earlier call was cut off. */
  readonly resumed: boolean;
  readonly seconds: number;
}

const ACTOR: Actor = { ...SYSTEM, name: '命令行' };
/** Cases first: ratings and complaints are about them. */
const ORDER: readonly Kind[] = ['cases', 'ratings', 'complaints'];

/**
 * Brings the files of an export into the store, also while the server runs on it: the catalogue of services first, then cases, ratings and complaints, each
 * exactly once; then the facts of open assessments follow.
 * @param told as soon as a file is over
 * @returns how many facts of assessments were written
 * @throws Problem where a file cannot be read or the place is not known; what was brought before stays
 */
export async function bringFiles(settings: Settings, bringing: Bringing, told: (file: Brought) => void): Promise<number> {
  const store = await openStore<Database>(settings);
  try {
    await migrate(store, migrations);
    return await bringInto(houseOf(store, settings), bringing, told);
  } finally {
    await store.close();
  }
}

/** The same into a house that is open. */
export async function bringInto(house: House, { files, unit, ...options }: Bringing, told: (file: Brought) => void): Promise<number> {
  const { id: unitId } = await placeNamed(house, unit);
  if (files.services) told(await bringServices(house, unitId, files.services));
  for (const kind of ORDER) {
    const path = files[kind];
    if (path && !options.signal?.aborted) told(await bringFile(house, unitId, kind, path, options));
  }
  return feedAll(house);
}

async function bringServices(house: House, unitId: number, path: string): Promise<Brought> {
  const start = performance.now();
  const scope = new Set((await unitTree(house.db))(unitId));
  const file = { name: basename(path), bytes: await readFile(path) };
  const { created, changed, unchanged } = await importServices(house, [recountForServices], ACTOR, scope, file);
  const seconds = (performance.now() - start) / 1000;
  return { kind: 'services', file: file.name, state: 'done', fresh: created, changed, unchanged, faulty: 0, resumed: false, seconds };
}

const LOOK_MS = 300;

async function bringFile(
  house: House,
  unitId: number,
  kind: Kind,
  path: string,
  { allOrNothing, signal, progress }: Omit<Bringing, 'files'>,
): Promise<Brought> {
  const start = performance.now();
  const earlier = await resumeUnfinished(house, { unitId, kind, hash: await hashOf(path) });
  const file = basename(path);
  const id = earlier ?? (await queueFile(house, ACTOR, { unitId, name: file, origin: 'command', kind }, createReadStream(path), allOrNothing));
  const look = async () => {
    const found = await findImport(house.db, id);
    if (!found) throw new Error(`import ${id} vanished`);
    progress?.(kind, found.share, found.fresh + found.changed + found.unchanged + found.faulty);
    return found;
  };
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  try {
    await runImport(house, id, { watchers: [watchFile], ...(signal && { signal }) });
    // A running server may have taken it over in between: it ends there.
    let found = await look();
    while (found.state === 'running' && !signal?.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      found = await look();
    }
    const { fresh, changed, unchanged, faulty } = found;
    const state = found.state === 'done' || found.state === 'refused' ? found.state : found.state === 'running' ? 'stopped' : 'failed';
    return { kind, file, state, fresh, changed, unchanged, faulty, resumed: earlier !== undefined, seconds: (performance.now() - start) / 1000 };
  } finally {
    clearInterval(looking);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
