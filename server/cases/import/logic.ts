import { recordDeed } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import { mayTouch, type Units } from '../../policy/index.ts';
import type { CaseImport, Starting } from './contract.ts';
import { dropFile, headerHash, layoutOf, pathOf, sampleOf } from './file.ts';
import { FILE_DAYS } from './hygiene.ts';
import type { ImportJobs } from './jobs.ts';
import { type Kind, kindOf } from './kinds/index.ts';
import { columnsOf, mappingFrom, shownFinding } from './mapping.ts';
import { doneBefore, findImport, type Import, mappingOf, moveImport } from './table.ts';

export async function importSeen(house: House, seen: Units, id: number): Promise<Import> {
  const found = await findImport(house.db, id);
  if (!found || !mayTouch(seen, found.unitId)) throw new Problem('not-found', '没有这次导入，或不在您的权限范围内');
  return found;
}

/** An import with what a person needs to decide about its columns. */
export async function showImport(house: House, seen: Units, id: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  const earlier = found.mapping ?? (await mappingOf(house.db, found.unitId, found.headerHash));
  const layout = await layoutOf(pathOf(house.settings, id), found.kind, earlier).catch(() => undefined);
  const own = found.findings.length > 0 ? found.findings : (layout?.findings ?? []).map(shownFinding);
  return {
    ...found,
    importedBefore: await doneBefore(house.db, found),
    findings: own,
    columns: layout ? columnsOf(found.kind, layout) : [],
    header: [...(layout?.header ?? [])],
    personal: (layout?.mapping.personal ?? []).map(({ index }) => index),
    sample: layout ? sampleOf(layout) : [],
  };
}

/** Reads the file as another kind than was guessed. */
export async function changeKind(house: House, actor: Actor, seen: Units, id: number, kind: Kind, version: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['uploaded']);
  const at = house.now();
  const header_hash = headerHash((await layoutOf(pathOf(house.settings, id), kind)).header);
  await house.store.transaction(async (tx) => {
    if (!(await moveImport(tx, id, { state: ['uploaded'], version }, { state: 'uploaded', kind, header_hash }))) throw moved(found);
    const summary = `改为按${kindOf(kind).word}读取（${found.file}）`;
    await recordDeed(tx, actor, at, { action: 'cases.import', topic: 'cases', record: `import-${id}`, unitId: found.unitId, summary });
  });
  return showImport(house, seen, id);
}

/** Begins, with the columns as a person has looked them over. */
export async function startImport(
  house: House,
  jobs: ImportJobs,
  actor: Actor,
  seen: Units,
  id: number,
  { version, allOrNothing, columns }: Starting,
): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['uploaded']);
  const layout = await layoutOf(pathOf(house.settings, id), found.kind);
  const mapping = JSON.stringify(mappingFrom(found.kind, layout, columns));
  const starter = { starter_id: actor.accountId, starter_name: actor.name };
  const change = { state: 'running' as const, mapping, ...starter, all_or_nothing: allOrNothing, started_at: house.now() };
  if (!(await moveImport(house.db, id, { state: ['uploaded'], version }, change))) throw moved(found);
  jobs.add(id);
  return showImport(house, seen, id);
}

/** Stops an import; what is in the store stays, the rest does not come. */
export async function cancelImport(house: House, actor: Actor, seen: Units, id: number, version: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['uploaded', 'running', 'failed']);
  const at = house.now();
  await house.store.transaction(async (tx) => {
    if (!(await moveImport(tx, id, { state: ['uploaded', 'running', 'failed'], version }, { state: 'cancelled', finished_at: at })))
      throw moved(found);
    const summary = `取消导入${kindOf(found.kind).word}（${found.file}）`;
    await recordDeed(tx, actor, at, { action: 'cases.import', topic: 'cases', record: `import-${id}`, unitId: found.unitId, summary });
  });
  if (found.state === 'uploaded') await dropFile(house.settings, id);
  return showImport(house, seen, id);
}

/** Goes on with an import that was cancelled or has failed, from where it stands. */
export async function resumeImport(house: House, jobs: ImportJobs, seen: Units, id: number, version: number): Promise<CaseImport> {
  const found = await importSeen(house, seen, id);
  requireState(found, version, ['cancelled', 'failed']);
  if (!found.mapping) throw new Problem('wrong-stage', '这次导入在开始之前就取消了，请重新上传文件');
  if (found.fileGone) throw new Problem('upload-gone', `停下的导入，文件保留 ${FILE_DAYS} 天，已经清除；请重新上传，已经导入的不会重复`);
  if (!(await moveImport(house.db, id, { state: ['cancelled', 'failed'], version }, { state: 'running' }))) throw moved(found);
  jobs.add(id);
  return showImport(house, seen, id);
}

function requireState(found: Import, version: number, states: readonly Import['state'][]): void {
  if (found.version !== version) throw moved(found);
  if (!states.includes(found.state)) throw new Problem('wrong-stage', '这次导入现在不能这样做，请刷新后再看');
}

const moved = (found: Import): Problem => new Problem('stale-version', '这次导入刚被他人改动，请刷新后再试', { current: found });
