import type { Kysely } from 'kysely';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';
import { checkText, hashOf, recordOf } from './checked.ts';
import type { ChangedDraft, NewDraft, NewRegulation, SavedVersion } from './contract.ts';
import { requireText } from './decode.ts';
import { deleteEmptyRegulation, findByKey, insertRegulation, touchRegulation } from './table.ts';
import { deleteDraft, insertDraft, updateDraft, type VersionRecord } from './version-table.ts';
import { assessmentsSeen, regulationSeen, saved, versionHeld } from './view.ts';

/** What people do with drafts: begin, save, throw away. A draft with errors is kept; only publishing asks for more. */

const KEY = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** A new regulation, with its first draft. */
export async function createRegulation(house: House, actor: Actor, { text, note }: NewRegulation): Promise<SavedVersion> {
  requireText(text);
  const checked = checkText(text);
  const { key, title } = checked;
  if (key === undefined || !KEY.test(key)) {
    const message = '文件开头的说明里要写“细则: 标识”，标识只用字母、数字和连字符，例如 细则: chengdu';
    throw new Problem('bad-input', message, { errors: [{ path: 'text', message }], current: { findings: checked.findings.map(recordOf) } });
  }
  const existing = await findByKey(house.db, key);
  if (existing) throw new Problem('already-exists', `细则库里已有标识为“${key}”的《${existing.title}》，请存为它的新草稿`, { current: existing });
  const seen = await assessmentsSeen(house, actor);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const regulationId = await insertRegulation(tx, key, title ?? key, at);
    const id = await insertDraft(tx, { regulationId, text, hash: checked.hash, note, by: actor.accountId }, at);
    const draft = await versionHeld(tx, id);
    await deed(tx, actor, at, draft, `新建细则《${draft.title}》`, undefined);
    return saved(tx, seen, draft);
  });
}

/** A new draft of a regulation: from a text, or from an earlier version (the newest where none is named). */
export async function beginDraft(house: House, actor: Actor, regulationId: number, input: NewDraft): Promise<SavedVersion> {
  const seen = await assessmentsSeen(house, actor);
  const { archivedAt, versions, title } = await regulationSeen(house.db, seen, regulationId);
  if (archivedAt) throw new Problem('wrong-stage', `《${title}》已归档，请先恢复`);
  const open = versions.find(({ state }) => state === 'draft');
  if (open)
    throw new Problem('already-exists', `《${title}》已有一个草稿（第 ${open.number} 版），请继续修改它，或先删除它`, { current: { id: open.id } });
  const from = input.fromVersionId ?? versions[0]?.id;
  if (input.fromVersionId !== undefined && !versions.some(({ id }) => id === input.fromVersionId))
    throw badField('fromVersionId', '这个版本不属于这部细则');
  const text = input.text ?? (from === undefined ? undefined : (await versionHeld(house.db, from)).text);
  if (text === undefined) throw badField('text', '请给出细则正文');
  requireText(text);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    const id = await insertDraft(tx, { regulationId, text, hash: hashOf(text), note: input.note, by: actor.accountId }, at);
    await touchRegulation(tx, regulationId, at);
    const draft = await versionHeld(tx, id);
    await deed(tx, actor, at, draft, `起草《${title}》第 ${draft.number} 版`, undefined);
    return saved(tx, seen, draft);
  });
}

/** Saves a draft as it stands, errors or not. */
export async function saveDraft(house: House, actor: Actor, id: number, { text, note, version }: ChangedDraft): Promise<SavedVersion> {
  requireText(text);
  const seen = await assessmentsSeen(house, actor);
  const before = await draftHeld(house.db, id);
  const { hash, title, key } = checkText(text);
  const first = before.number === 1 && key === before.key;
  return house.store.transaction(async (tx) => {
    const at = house.now();
    if (!(await updateDraft(tx, id, version, { text, hash, note }, at))) throw await stale(tx, id);
    await touchRegulation(tx, before.regulationId, at, first ? (title ?? before.title) : undefined);
    const draft = await versionHeld(tx, id);
    if (before.hash !== hash || before.note !== note) await deed(tx, actor, at, draft, `修改《${draft.title}》第 ${draft.number} 版草稿`, before);
    return saved(tx, seen, draft);
  });
}

/** Throws a draft away; a regulation of which nothing else is left goes with it. */
export async function removeDraft(house: House, actor: Actor, id: number, version: number): Promise<void> {
  const before = await draftHeld(house.db, id);
  await house.store.transaction(async (tx) => {
    const at = house.now();
    if (!(await deleteDraft(tx, id, version))) throw await stale(tx, id);
    const gone = await deleteEmptyRegulation(tx, before.regulationId);
    if (!gone) await touchRegulation(tx, before.regulationId, at);
    const summary = gone ? `删除细则《${before.title}》` : `删除《${before.title}》第 ${before.number} 版草稿`;
    await recordDeed(tx, actor, at, {
      action: 'regulations.write',
      topic: 'regulations',
      record: before.regulationId,
      summary,
      before: traceOf(before),
    });
  });
}

/** A draft that is there to be changed. */
export async function draftHeld(db: Kysely<Database>, id: number): Promise<VersionRecord> {
  const found = await versionHeld(db, id);
  if (found.state === 'published') throw new Problem('frozen', `《${found.title}》第 ${found.number} 版已经发布，不能再改；请从它起草新版本`);
  return found;
}

/** What happened to somebody who came second. */
export async function stale(db: Kysely<Database>, id: number): Promise<Problem> {
  const { text, note, version, updatedAt, title } = await draftHeld(db, id);
  return new Problem('stale-version', `《${title}》的草稿刚被他人修改，您的内容没有丢失，请对照后再保存`, {
    current: { text, note, version, updatedAt },
  });
}

/** What the log keeps of a version: texts are too long, so their hash stands for them. */
export const traceOf = ({ number, title, state, hash, note, text }: VersionRecord) => ({ number, title, state, hash, note, characters: text.length });

const deed = (tx: Kysely<Database>, actor: Actor, at: string, draft: VersionRecord, summary: string, before: VersionRecord | undefined) =>
  recordDeed(tx, actor, at, {
    action: 'regulations.write',
    topic: 'regulations',
    record: draft.regulationId,
    summary,
    ...(before ? { before: traceOf(before) } : {}),
    after: traceOf(draft),
  });
