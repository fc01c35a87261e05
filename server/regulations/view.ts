import type { Kysely } from 'kysely';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import { policyOf, type Units, unitsAllowed } from '../policy/index.ts';
import type { Database } from '../schema/index.ts';
import { unitTree } from '../units/index.ts';
import { checkText, findingsFor, recordOf } from './checked.ts';
import type { CheckedText, RegulationRecord, SavedVersion, VersionDetail } from './contract.ts';
import { findByKey, findRegulation } from './table.ts';
import { assessmentsOn, findVersion, type VersionRecord } from './version-table.ts';

/** Regulations are everybody's; the assessments that run on them are shown to those who may see them. */
export const assessmentsSeen = async (house: House, actor: Actor): Promise<Units> =>
  (await unitsAllowed(policyOf('assessments.read'), actor.grants, () => unitTree(house.db))) ?? new Set();

export async function regulationSeen(db: Kysely<Database>, seen: Units, id: number): Promise<RegulationRecord> {
  const found = await findRegulation(db, seen, id);
  if (!found) throw new Problem('not-found', '没有这部细则');
  return found;
}

export async function versionHeld(db: Kysely<Database>, id: number): Promise<VersionRecord> {
  const found = await findVersion(db, id);
  if (!found) throw new Problem('not-found', '没有这个版本，它可能已被删除');
  return found;
}

/** A version as a document. */
export async function versionSeen(db: Kysely<Database>, seen: Units, id: number): Promise<VersionDetail> {
  const record = await versionHeld(db, id);
  const checked = checkText(record.text);
  return { ...(await saved(db, seen, record)), text: record.text, description: checked.describe() ?? null };
}

/** What a save answers: the version and its findings. */
export async function saved(db: Kysely<Database>, seen: Units, record: VersionRecord): Promise<SavedVersion> {
  const { text, ...rest } = record;
  const used = await assessmentsOn(db, seen, [record.id]);
  return { ...rest, assessments: used.get(record.id) ?? [], findings: findingsFor(record.key, checkText(text)) };
}

/** Reads and checks a text without keeping it, and says whether the library has such a regulation. */
export async function looked(db: Kysely<Database>, text: string): Promise<CheckedText> {
  const checked = checkText(text);
  const existing = checked.key === undefined ? undefined : await findByKey(db, checked.key);
  return {
    key: checked.key ?? null,
    title: checked.title ?? null,
    existing: existing ?? null,
    findings: checked.findings.map(recordOf),
    description: checked.describe() ?? null,
  };
}
