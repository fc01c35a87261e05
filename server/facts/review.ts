import type { Kysely } from 'kysely';
import type { Actor } from '../http/frame.ts';
import { Problem } from '../http/problems.ts';
import type { Database } from '../schema/index.ts';
import { insertFactEvents } from './events-table.ts';
import type { Fact, FactEventKind, FactKey, FactState } from './fact.ts';
import { bumpRevision } from './revision.ts';
import { type FactChange, factsOf, findFact, updateFact, updateFacts } from './table.ts';

type Db = Kysely<Database>;

/** What an assessor decides on a fact that a unit has submitted. */
export type Verdict =
  | { readonly kind: 'confirm'; readonly reason?: string }
  /** Another level or value than claimed; what was claimed is kept beside it. The caller has checked them (`problemsOf`). */
  | { readonly kind: 'adjust'; readonly level: string; readonly value: string; readonly reason: string }
  /** Back to the unit, as the unit had claimed it. */
  | { readonly kind: 'return'; readonly reason: string };

const EVENT: Readonly<Record<Verdict['kind'], FactEventKind>> = { confirm: 'confirmed', adjust: 'adjusted', return: 'returned' };

/** An assessor may change the mind as long as nothing is sealed; a draft is not submitted yet, and what was withdrawn no longer stands. */
const REVIEWABLE: readonly FactState[] = ['submitted', 'confirmed', 'returned'];

/**
 * Confirms, adjusts or returns one fact of a unit, with its history and the revision counter, in the caller's transaction (`writingFacts`); the
 * caller looks at rights and stage, and records the deed.
 * @throws Problem `stale-version` with the current fact where somebody was quicker, `not-found`, `wrong-stage` where it is not submitted
 */
export async function reviewFact(tx: Db, actor: Actor, at: string, assessmentId: number, key: FactKey, verdict: Verdict): Promise<Fact> {
  const before = await findFact(tx, assessmentId, key.unitId, key.id);
  if (!before) throw new Problem('not-found', '没有这条填报');
  requireReviewable(before);
  const after = before.version === key.version ? await updateFact(tx, assessmentId, key, changeOf(before, actor, at, verdict), at) : undefined;
  if (!after) throw staleFact((await findFact(tx, assessmentId, key.unitId, key.id)) ?? before);
  await insertFactEvents(tx, [{ kind: EVENT[verdict.kind], before, after, reason: verdict.reason ?? '' }], actor.accountId, at);
  await bumpRevision(tx, assessmentId);
  return after;
}

/** Confirms many facts in one query, those that are still as seen. @returns what was confirmed, and the keys of what was not */
export async function confirmFacts(
  tx: Db,
  actor: Actor,
  at: string,
  assessmentId: number,
  keys: readonly FactKey[],
): Promise<{ readonly confirmed: readonly Fact[]; readonly stale: readonly FactKey[] }> {
  const units = new Set(keys.map(({ unitId }) => unitId));
  const present = new Map(
    (await factsOf(tx, assessmentId, { units, states: REVIEWABLE, sources: ['unit'] })).map((fact) => [fact.id, fact] as const),
  );
  const ready = keys.filter(({ unitId, id, version }) => present.get(id)?.unitId === unitId && present.get(id)?.version === version);
  const change: FactChange = { state: 'confirmed', reviewedBy: actor.accountId, reviewedAt: at, reviewReason: '' };
  const confirmed = await updateFacts(tx, assessmentId, ready, change, at);
  await insertFactEvents(
    tx,
    confirmed.map((after) => ({ kind: 'confirmed' as const, before: present.get(after.id), after })),
    actor.accountId,
    at,
  );
  if (confirmed.length > 0) await bumpRevision(tx, assessmentId);
  const done = new Set(confirmed.map(({ id }) => id));
  return { confirmed, stale: keys.filter(({ id }) => !done.has(id)) };
}

function changeOf(before: Fact, actor: Actor, at: string, verdict: Verdict): FactChange {
  const reviewed = { reviewedBy: actor.accountId, reviewedAt: at, reviewReason: verdict.reason ?? '' };
  const claimed = { level: before.claimedLevel ?? before.level, value: before.claimedValue ?? before.value };
  switch (verdict.kind) {
    case 'confirm':
      return { ...reviewed, state: 'confirmed' };
    case 'adjust': {
      const { level, value } = verdict;
      return { ...reviewed, state: 'confirmed', level, value, claimedLevel: claimed.level, claimedValue: claimed.value };
    }
    case 'return':
      return { ...reviewed, ...claimed, state: 'returned', claimedLevel: null, claimedValue: null };
  }
}

function requireReviewable({ source, state }: Fact): void {
  if (source !== 'unit') throw new Problem('bad-input', '只有考核对象填报的事实需要审核');
  if (state === 'draft') throw new Problem('wrong-stage', '这条填报还没有提交，不能审核');
  if (state === 'withdrawn') throw new Problem('wrong-stage', '这条填报已经撤回，不能审核');
}

export const staleFact = (current: Fact): Problem =>
  new Problem('stale-version', `“${current.fact}”这条记录刚被他人修改，请对照后再保存`, { current });
