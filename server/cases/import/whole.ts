import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { type Arriving, arriveImport } from './arriving.ts';
import type { Origin } from './contract.ts';
import { dropFile, layoutOf, pathOf } from './file.ts';
import type { Kind } from './kinds/index.ts';
import { mappingProposed } from './mapping.ts';
import { type RunOptions, runImport } from './run.ts';
import { findImport, type Import, mappingOf, moveImport, unfinishedImport } from './table.ts';

export interface WholeOptions extends RunOptions {
  /** Whether one wrong row keeps all out; default: good rows go in. */
  readonly allOrNothing?: boolean;
  readonly origin?: Origin;
}

/**
 * Brings a file into the store from beginning to end, with the columns as they were decided for the last file of the source, or else as they are proposed.
 * @param unitId whose units it is about: this one and all below it
 * @param kind told from the headings where it is undefined
 * @returns what became of it: `done`, or `refused` with `allOrNothing`
 * @throws Problem where it cannot be read, or a necessary column is not found
 */
export async function importFile(
  house: House,
  actor: Actor,
  unitId: number,
  kind: Kind | undefined,
  path: string,
  { allOrNothing = false, origin = 'command', ...options }: WholeOptions = {},
): Promise<Import> {
  const id = await queueFile(house, actor, { unitId, name: basename(path), origin, ...(kind && { kind }) }, createReadStream(path), allOrNothing);
  await runImport(house, id, options);
  return known(house, id);
}

/**
 * Takes a file in that needs nobody to look it over, and lets it begin: it stands as `running` until somebody runs it, which the server does by itself when it
 * starts.
 * @returns the import's id
 */
export async function queueFile(
  house: House,
  actor: Actor,
  arriving: Arriving,
  content: AsyncIterable<Buffer>,
  allOrNothing = false,
): Promise<number> {
  const id = await arriveImport(house, actor, arriving, content);
  try {
    await beginByItself(house, actor, await known(house, id), allOrNothing);
    return id;
  } catch (error) {
    const finished_at = house.now();
    await moveImport(house.db, id, { state: ['uploaded'] }, { state: 'cancelled', finished_at });
    await dropFile(house.settings, id);
    throw error;
  }
}

/** An import of this very file that began and has not ended, set to go on; undefined where there is none, or its file is gone. */
export async function resumeUnfinished(
  house: House,
  file: { readonly unitId: number; readonly kind: Kind; readonly hash: string },
): Promise<number | undefined> {
  const found = await unfinishedImport(house.db, file);
  if (!found || found.fileGone) return undefined;
  if (found.state !== 'running' && !(await moveImport(house.db, found.id, { state: [found.state] }, { state: 'running' }))) return undefined;
  return found.id;
}

/** Lets an import begin without a person: the columns are those of the last file of the source, or else the proposed ones. */
export async function beginByItself(house: House, actor: Actor, { id, unitId, kind, headerHash }: Import, allOrNothing: boolean): Promise<void> {
  const layout = await layoutOf(pathOf(house.settings, id), kind, await mappingOf(house.db, unitId, headerHash));
  const mapping = JSON.stringify(mappingProposed(layout));
  const starter = { starter_id: actor.accountId, starter_name: actor.name };
  const change = { state: 'running' as const, mapping, ...starter, all_or_nothing: allOrNothing, started_at: house.now() };
  if (!(await moveImport(house.db, id, { state: ['uploaded'] }, change))) throw new Problem('stale-version', '这次导入刚被他人改动');
}

async function known(house: House, id: number): Promise<Import> {
  const found = await findImport(house.db, id);
  if (!found) throw new Error(`import ${id} vanished`);
  return found;
}
