import { type Assessment, assessmentSeen, mayHold } from '../assessments/index.ts';
import { compareComputed, factsOf, nothingToWrite, takesSystemFacts, writeComputed, writingFacts, wrongStage } from '../facts/index.ts';
import { type Actor, SYSTEM } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import { openAssessments } from './table.ts';
import { type Worked, workOut } from './worked.ts';

/** Whether an assessment still takes what the system works out. */
export const takesFigures = ({ stage, sealedAt }: Pick<Assessment, 'stage' | 'sealedAt'>): boolean => sealedAt === null && takesSystemFacts(stage);

/** The facts that are worked out, by name. */
const computedNames = ({ book, wanted }: Worked): string[] => [
  ...new Set(
    [...book.participants.values()].flatMap((unit) => wanted(unit).flatMap(({ fact, origin }) => (origin.from === 'outside' ? [] : [fact.name]))),
  ),
];

/**
 * Brings the system's facts of an assessment in line with cases, ratings and services. Where nothing has changed nothing is written, and the assessment's
 * revision stands still; what people have recorded by hand stays.
 * @returns how many facts were written
 */
export async function feedAssessment(house: House, actor: Actor, assessmentId: number): Promise<number> {
  const seen = await assessmentSeen(house, 'all', assessmentId);
  if (!takesFigures(seen)) return 0;
  const before = await workOut(house, seen);
  const names = computedNames(before);
  if (names.length === 0) return 0;
  const recorded = await factsOf(house.db, assessmentId, { facts: names, sources: ['system'] });
  if (nothingToWrite(compareComputed(before.rows, recorded))) return 0;
  return writingFacts(house, assessmentId, async (writing) => {
    if (!takesSystemFacts(writing.stage)) return 0;
    // The sums may have moved while this waited for its turn: what is written is what they are now.
    const { rows } = await workOut(house, seen, { db: writing.tx });
    const changes = compareComputed(rows, await factsOf(writing.tx, assessmentId, { facts: names, sources: ['system'] }));
    if (nothingToWrite(changes)) return 0;
    await writeComputed(writing, actor, seen, changes);
    return changes.fresh.length + changes.changed.length + changes.gone.length;
  });
}

/** The same at once, because a person asks for it; who may not change the assessment is told so. */
export async function feedNow(house: House, actor: Actor, held: Units, assessmentId: number): Promise<number> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  if (assessment.sealedAt !== null) throw new Problem('frozen', '考核结果已封存，指标不再更新');
  if (!takesFigures(assessment)) throw wrongStage(assessment.stage, '指标不再写入');
  if (!mayHold(held, assessment.authorityId)) throw new Problem('not-allowed', `“${assessment.title}”由上级组织，指标由上级更新`);
  return feedAssessment(house, actor, assessmentId);
}

/** The same for every assessment that is open. @returns how many facts were written in all */
export async function feedAll(house: House): Promise<number> {
  let written = 0;
  const failures: unknown[] = [];
  for (const { id } of await openAssessments(house.db)) {
    try {
      written += await feedAssessment(house, SYSTEM, id);
    } catch (error) {
      failures.push(error);
    }
  }
  // One that cannot be fed does not keep the others from it.
  if (failures.length > 0) throw failures[0];
  return written;
}
