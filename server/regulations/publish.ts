import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { checkText, findingsFor } from './checked.ts';
import type { FindingRecord, Publication, SavedVersion } from './contract.ts';
import { draftHeld, stale, traceOf } from './drafts.ts';
import { touchRegulation } from './table.ts';
import { publishDraft, publishedWithHash, type VersionRecord } from './version-table.ts';
import { assessmentsSeen, saved, versionHeld } from './view.ts';

/** Makes a draft law: from now on it never changes. Errors forbid it; warnings ask for somebody who answers for them, with a note. */
export async function publish(house: House, actor: Actor, id: number, { version, note, acceptWarnings }: Publication): Promise<SavedVersion> {
  const draft = await draftHeld(house.db, id);
  if (draft.version !== version) throw await stale(house.db, id);
  if (draft.archivedAt) throw new Problem('wrong-stage', `《${draft.title}》已归档，请先恢复`);
  requireSound(draft, note, acceptWarnings);
  const same = await publishedWithHash(house.db, draft.regulationId, draft.hash);
  if (same !== undefined) throw new Problem('already-exists', `内容与已发布的第 ${same} 版完全相同，不需要再发布`);
  const seen = await assessmentsSeen(house, actor);
  return house.store.transaction(async (tx) => {
    const at = house.now();
    if (!(await publishDraft(tx, id, version, note, actor.accountId, at))) throw await stale(tx, id);
    await touchRegulation(tx, draft.regulationId, at, checkText(draft.text).title ?? draft.title);
    const published = await versionHeld(tx, id);
    await recordDeed(tx, actor, at, {
      action: 'regulations.publish',
      topic: 'regulations',
      record: draft.regulationId,
      summary: `发布《${published.title}》第 ${published.number} 版`,
      before: traceOf(draft),
      after: traceOf(published),
    });
    return saved(tx, seen, published);
  });
}

function requireSound(draft: VersionRecord, note: string, acceptWarnings: boolean): void {
  const findings = findingsFor(draft.key, checkText(draft.text));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw found('has-errors', `还有 ${errors.length} 处错误，改正后才能发布：${firstOf(errors)}`, findings);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return;
  if (!acceptWarnings) throw found('needs-confirmation', `有 ${warnings.length} 处提醒，请看过并确认后再发布：${firstOf(warnings)}`, findings);
  if (note === '') {
    const message = `有 ${warnings.length} 处提醒，发布时要写明理由`;
    throw new Problem('bad-input', message, { errors: [{ path: 'note', message }], current: { findings } });
  }
}

const found = (code: 'has-errors' | 'needs-confirmation', detail: string, findings: FindingRecord[]): Problem =>
  new Problem(code, detail, { current: { findings } });

const firstOf = ([first]: readonly FindingRecord[]): string => (first ? `${first.line === null ? '' : `第 ${first.line} 行，`}${first.message}` : '');
