import type { Assessment } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import { insertFactEvents, type NewFactEvent } from './events-table.ts';
import { contentOf, type Fact, type FactContent, STANDING_STATES, sameContent } from './fact.ts';
import { insertFacts, rewriteFacts, updateFacts } from './table.ts';
import type { Writing } from './writing.ts';

/** What the system has worked out for a unit: at most one of a fact. */
export type ComputedFact = FactContent & { readonly unitId: number };

/** What has to be written so that the computed facts are what was worked out. */
export interface ComputedChanges {
  readonly fresh: readonly ComputedFact[];
  /** The system's own record, which stands or stood before, with what it says now. */
  readonly changed: readonly { readonly before: Fact; readonly after: ComputedFact }[];
  /** What can no longer be said. */
  readonly gone: readonly Fact[];
}

const keyOf = ({ unitId, fact }: { readonly unitId: number; readonly fact: string }): string => `${unitId}\n${fact}`;
const stands = ({ state }: Fact): boolean => STANDING_STATES.includes(state);
const computed = ({ origin }: Fact): boolean => origin === 'cases';

/**
 * Compares what was worked out with what is recorded. Each unit has one computed record of a fact, which is changed, withdrawn and brought back, so that its
 * history is in one place. Where a person's record of the fact stands, that one counts, and the computed one gives way.
 * @param recorded of these facts from the system, in any state
 */
export function compareComputed(wanted: readonly ComputedFact[], recorded: readonly Fact[]): ComputedChanges {
  const byHand = new Set(recorded.filter((fact) => stands(fact) && !computed(fact)).map(keyOf));
  const own = new Map<string, Fact>();
  for (const fact of recorded.filter(computed)) {
    const other = own.get(keyOf(fact));
    if (!other || (stands(fact) && !stands(other))) own.set(keyOf(fact), fact);
  }
  const counting = wanted.filter((row) => !byHand.has(keyOf(row)));
  const keys = new Set(counting.map(keyOf));
  return {
    fresh: counting.filter((row) => !own.has(keyOf(row))),
    changed: counting.flatMap((after) => {
      const before = own.get(keyOf(after));
      return before && !(before.state === 'confirmed' && sameContent(before, after)) ? [{ before, after }] : [];
    }),
    gone: recorded.filter((fact) => computed(fact) && stands(fact) && (!keys.has(keyOf(fact)) || own.get(keyOf(fact)) !== fact)),
  };
}

export const nothingToWrite = ({ fresh, changed, gone }: ComputedChanges): boolean => fresh.length + changed.length + gone.length === 0;

/** Writes what `compareComputed` found, in a handful of queries and with one deed. @param why for the history of what is withdrawn or gives way */
export async function writeComputed(
  { tx, at }: Writing,
  actor: Actor,
  assessment: Pick<Assessment, 'id' | 'title' | 'authorityId'>,
  { fresh, changed, gone }: ComputedChanges,
  why = '',
): Promise<void> {
  const { id } = assessment;
  const created = await insertFacts(
    tx,
    id,
    fresh.map((row) => ({ ...contentOf(row), unitId: row.unitId, state: 'confirmed', source: 'system', origin: 'cases' })),
    actor.accountId,
    at,
  );
  const past = changed.filter(({ before }) => !stands(before));
  const back = await updateFacts(
    tx,
    id,
    past.map(({ before }) => before),
    { state: 'confirmed' },
    at,
  );
  const version = new Map(back.map((fact) => [fact.id, fact.version]));
  const rewritten = await rewriteFacts(
    tx,
    id,
    changed.map(({ before, after }) => ({ ...after, id: before.id, version: version.get(before.id) ?? before.version, origin: 'cases' as const })),
    at,
  );
  const withdrawn = await updateFacts(tx, id, gone, { state: 'withdrawn' }, at);
  if (rewritten.length !== changed.length || withdrawn.length !== gone.length) throw new Error('computed facts moved under the lock');
  const was = new Map([...changed.map(({ before }) => before), ...gone].map((fact) => [fact.id, fact]));
  const event =
    (reason: string) =>
    (after: Fact): NewFactEvent => {
      const before = was.get(after.id);
      const kind = !before ? 'reported' : after.state === 'withdrawn' ? 'withdrawn' : stands(before) ? 'changed' : 'restored';
      return { kind, before, after, reason };
    };
  await insertFactEvents(tx, [...created.map(event('')), ...rewritten.map(event(why)), ...withdrawn.map(event(why))], actor.accountId, at);
  await recordDeed(tx, actor, at, {
    action: 'feeding.write',
    topic: 'facts',
    record: id,
    unitId: assessment.authorityId,
    summary: `${assessment.title}：由办件更新指标，${said(created.length, rewritten.length, withdrawn.length)}`,
  });
}

const said = (created: number, changed: number, gone: number): string =>
  [created > 0 ? `新增 ${created} 条` : '', changed > 0 ? `变动 ${changed} 条` : '', gone > 0 ? `撤回 ${gone} 条` : ''].filter(Boolean).join('，');
