import { type Assessment, assessmentSeen } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import { confirmFacts, type Fact, factBook, factsOf, problemsOf, STANDING_STATES, writingFacts } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { BulkAnswer, Keys } from './contract.ts';
import { type Seat, seatOf } from './seat.ts';
import { requireReviewing } from './stage.ts';

type Refused = BulkAnswer['refused'][number];

/** Confirms many claims at once, in one query. What has changed meanwhile, is wrong or must be left to others is not confirmed, and told. */
export async function confirmMany(house: House, actor: Actor, held: Units, assessmentId: number, keys: Keys): Promise<BulkAnswer> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  const seat = await seatOf(house, actor, assessment, held);
  return writingFacts(house, assessmentId, async ({ tx, at, stage }) => {
    requireReviewing(stage);
    const units = [...new Set(keys.map(({ unitId }) => unitId))].filter((unitId) => seat.units.has(unitId));
    const present = await factsOf(tx, assessmentId, { units, sources: ['unit'], states: STANDING_STATES });
    const faulty = await faultsIn(house, assessment, units, present);
    const refused = keys.flatMap((key): Refused[] => {
      const away = outside(seat, key.unitId);
      const wrong = faulty.get(key.id);
      if (away) return [{ unitId: key.unitId, id: key.id, why: 'avoided', message: away }];
      return wrong ? [{ unitId: key.unitId, id: key.id, why: 'faulty', message: wrong }] : [];
    });
    const out = new Set(refused.map(({ id }) => id));
    const ready = keys.filter(({ id }) => !out.has(id));
    const { confirmed, stale } = await confirmFacts(tx, actor, at, assessmentId, ready);
    const changed = stale.map(({ unitId, id }): Refused => ({ unitId, id, why: 'stale', message: '刚被他人处理或被单位修改，请重新查看' }));
    if (confirmed.length > 0) {
      await recordDeed(tx, actor, at, {
        action: 'reviews.decide',
        topic: 'facts',
        record: assessmentId,
        unitId: assessment.authorityId,
        summary: `${assessment.title}：批量确认 ${confirmed.length} 条填报，涉及 ${new Set(confirmed.map(({ unitId }) => unitId)).size} 个单位`,
        after: { facts: confirmed.map(({ id }) => id) },
      });
    }
    return { done: confirmed.map(({ unitId, id, version }) => ({ unitId, id, version })), refused: [...refused, ...changed] };
  });
}

function outside({ why, units, avoided }: Seat, unitId: number): string | undefined {
  if (why !== 'reader' && units.has(unitId)) return undefined;
  return avoided.some((one) => one.unitId === unitId) ? '您在这个单位任职，应当回避' : '这个单位没有指派给您';
}

/** What the regulation does not take, by the id of the fact. */
async function faultsIn(house: House, assessment: Assessment, units: readonly number[], facts: readonly Fact[]): Promise<Map<number, string>> {
  const book = await factBook(house, assessment, units);
  const ordered = facts.toSorted((one, other) => one.id - other.id);
  const problems = problemsOf(book, ordered);
  return new Map(
    ordered.flatMap(({ id }, index) => {
      const wrong = problems[index]?.find(({ severity }) => severity === 'error');
      return wrong ? [[id, wrong.message] as const] : [];
    }),
  );
}
