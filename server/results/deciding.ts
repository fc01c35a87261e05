import { type Assessment, assessmentSeen } from '../assessments/index.ts';
import { recordDeed } from '../audit/index.ts';
import { revisionOf, writingFacts } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { TieAnswer } from './contract.ts';
import type { TieDecisionInput, TieRevocation } from './contract-decisions.ts';
import { insertTieDecision, removeTieDecisions } from './decisions-table.ts';
import { type Evaluated, evaluated } from './evaluation.ts';
import { tieAnswer } from './overview.ts';
import { requireDeciding, requireImpartial, requireStage } from './rights.ts';
import { type Tie, tiesOf } from './ties.ts';

/** Decides who is selected of those tied at a quota; never more than there are seats. */
export async function decideTie(house: House, actor: Actor, held: Units, assessmentId: number, input: TieDecisionInput): Promise<TieAnswer[]> {
  const { selection, tied, chosen, reason } = input;
  const strangers = chosen.filter((unitId) => !tied.includes(unitId));
  if (strangers.length > 0) throw badField('chosen', '只能在并列的单位中选定');
  return change(house, actor, held, assessmentId, input, async ({ main, tie, assessment, writing: { tx, at } }) => {
    if (new Set(chosen).size > tie.left) throw badField('chosen', `“${selection}”${tie.pool}只剩 ${tie.left} 个名额，您选了 ${chosen.length} 个单位`);
    await removeTieDecisions(tx, assessmentId, selection, poolOf(main, tie));
    await insertTieDecision(tx, assessmentId, { selection, tied, chosen, reason }, actor.accountId, at);
    const names = namesOf(main, chosen);
    return {
      summary: `${assessment.title}：“${selection}”${tie.pool}并列，决定${names.length > 0 ? `由${names.join('、')}入选` : '均不入选'}`,
      after: { tied: namesOf(main, tied), chosen: names, reason },
    };
  });
}

/** Leaves the tie open again. */
export const undecideTie = (house: House, actor: Actor, held: Units, assessmentId: number, input: TieRevocation): Promise<TieAnswer[]> =>
  change(house, actor, held, assessmentId, input, async ({ main, tie, assessment, writing: { tx } }) => {
    if (!tie.decision && !tie.stale) throw new Problem('not-found', '这处并列还没有作出决定');
    await removeTieDecisions(tx, assessmentId, input.selection, poolOf(main, tie));
    return { summary: `${assessment.title}：撤销对“${input.selection}”${tie.pool}并列的决定`, after: { reason: input.reason } };
  });

type Writing = Parameters<Parameters<typeof writingFacts>[2]>[0];

interface Changing {
  readonly main: Evaluated;
  readonly tie: Tie;
  readonly assessment: Assessment;
  readonly writing: Writing;
}

interface Done {
  readonly summary: string;
  readonly after: object;
}

async function change(
  house: House,
  actor: Actor,
  held: Units,
  assessmentId: number,
  { selection, tied }: Pick<TieDecisionInput, 'selection' | 'tied'>,
  work: (changing: Changing) => Promise<Done>,
): Promise<TieAnswer[]> {
  const assessment = await assessmentSeen(house, held, assessmentId);
  requireDeciding(assessment, held);
  await requireImpartial(house, actor, tied);
  const main = await evaluated(house, assessment, 'official');
  const tie = tiesOf(main).find((one) => one.selection === selection && sameUnits(main, one, tied));
  if (!tie) throw stale(main);
  await writingFacts(house, assessmentId, async (writing) => {
    requireStage(writing);
    // Our own change has counted one up; whatever else changed since the tie was looked at may have dissolved it.
    if ((await revisionOf(writing.tx, assessmentId)) !== main.revision + 1) throw stale(main);
    const { summary, after } = await work({ main, tie, assessment, writing });
    await recordDeed(writing.tx, actor, writing.at, {
      action: 'results.decide',
      topic: 'results',
      record: assessmentId,
      unitId: assessment.authorityId,
      summary,
      before: tie.decision
        ? { chosen: tie.decision.chosen.map((row) => main.assessed.scores.units[row]?.name ?? ''), reason: tie.decision.reason }
        : null,
      after,
    });
  });
  const now = await evaluated(house, assessment, 'official');
  return tiesOf(now).map((one) => tieAnswer(now, one));
}

const idsOf = ({ assessed }: Evaluated, rows: readonly number[]): number[] => rows.map((row) => Number(assessed.scores.units[row]?.id));

/** All units among whom these compete: whatever was decided in their pool before is replaced. */
function poolOf(main: Evaluated, { selection, rows: [first = -1] }: Tie): number[] {
  const pools = main.assessed.settled.selections.find((one) => one.selection.name === selection)?.order.pools;
  if (!pools) return [];
  const pool = pools.of[first];
  return idsOf(
    main,
    Array.from(pools.of.keys()).filter((row) => pools.of[row] === pool),
  );
}

function sameUnits(main: Evaluated, { rows }: Tie, tied: readonly number[]): boolean {
  const wanted = new Set(tied);
  const ids = idsOf(main, rows);
  return wanted.size === ids.length && ids.every((id) => wanted.has(id));
}

const namesOf = (main: Evaluated, unitIds: readonly number[]): string[] =>
  unitIds.map((unitId) => main.book.participants.get(unitId)?.name ?? String(unitId));

const stale = (main: Evaluated): Problem =>
  new Problem('stale-version', '得分刚有变化，并列的单位已不是您看到的那些，请重新查看后再决定', {
    current: { ties: tiesOf(main).map((tie) => tieAnswer(main, tie)) },
  });
