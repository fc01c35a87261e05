import { requireRoom } from '../../evidence/index.ts';
import { SYSTEM } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { arriveImport } from '../import/arriving.ts';
import type { ImportJobs } from '../import/jobs.ts';
import { findImport, type Import, mappingOf } from '../import/table.ts';
import { beginByItself } from '../import/whole.ts';
import { contentOf } from './content.ts';
import { DONE, type Dropped, FAILED } from './listing.ts';
import { shownName } from './names.ts';
import { failureText, resultText } from './reasons.ts';
import { lastImport } from './table.ts';

/** What is to happen to a file: it waits for something, or is set aside with what there is to say; `brought`: an import of its own stands in the log. */
export type Settled =
  | { readonly waits: string; readonly importId: number }
  | { readonly into: string; readonly what: string; readonly text: string; readonly importId: number | null; readonly brought: boolean };

/**
 * Where a file stands and what follows. Everything is told from the store and the file itself, so that a stop at any point leaves nothing undone: the same file is
 * brought in once, whoever brought it.
 */
export async function settle(house: House, jobs: ImportJobs, unitId: number, file: Dropped, hash: string): Promise<Settled> {
  const id = await lastImport(house.db, unitId, hash);
  const last = id === undefined ? undefined : await findImport(house.db, id);
  const own = last?.dropPath === file.shown;
  switch (last?.state) {
    case 'running':
      return { waits: '正在导入', importId: last.id };
    case 'uploaded':
      // What somebody uploads by hand may never be begun.
      return last.origin === 'folder' ? waitOrBegin(house, jobs, last) : bringIn(house, jobs, unitId, file);
    case 'done':
      if (own) return { into: DONE, what: '已导入', text: await resultText(house, last), importId: last.id, brought: true };
      return { into: DONE, what: '内容相同的文件导入过，没有再导入', text: sameText(last), importId: last.id, brought: false };
    case 'refused':
    case 'failed':
    case 'cancelled':
      if (own) return { into: FAILED, what: '没有导入', text: await failureText(house, last), importId: last.id, brought: true };
      return bringIn(house, jobs, unitId, file);
    default:
      return bringIn(house, jobs, unitId, file);
  }
}

async function bringIn(house: House, jobs: ImportJobs, unitId: number, file: Dropped): Promise<Settled> {
  try {
    await requireRoom(house.settings, file.size);
    const arriving = { unitId, name: shownName(file.name), origin: 'folder' as const, dropPath: file.shown };
    const found = await findImport(house.db, await arriveImport(house, SYSTEM, arriving, contentOf(file)));
    if (!found) throw new Error(`import of ${file.shown} vanished`);
    return await waitOrBegin(house, jobs, found);
  } catch (error) {
    // What is wrong with the file itself will not mend by waiting.
    const hopeless = error instanceof Problem && error.status < 500;
    if (!hopeless) throw error;
    return { into: FAILED, what: '没有导入', text: `没有导入：${error.detail}\n`, importId: null, brought: false };
  }
}

/** A source whose columns somebody has decided before needs nobody; another waits. */
async function waitOrBegin(house: House, jobs: ImportJobs, found: Import): Promise<Settled> {
  if (!(await mappingOf(house.db, found.unitId, found.headerHash))) return { waits: '列名是第一次见到，等人核对后导入', importId: found.id };
  await beginByItself(house, SYSTEM, found, false);
  jobs.add(found.id);
  return { waits: '正在导入', importId: found.id };
}

const sameText = ({ file, id, finishedAt }: Import): string =>
  `没有再导入：内容与第 ${id} 次导入的“${file}”（${finishedAt?.slice(0, 10) ?? ''}）完全相同。\n`;
