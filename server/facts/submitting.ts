import { recordDeed } from '../audit/index.ts';
import { addDays, dayAt } from '../http/days.ts';
import { Problem } from '../http/problems.ts';
import type { Gap, SelfReport } from './contract-form.ts';
import type { Desk } from './desk.ts';
import { insertFactEvents } from './events-table.ts';
import type { Fact, FactState } from './fact.ts';
import { gapsOf } from './gaps.ts';
import { countBy } from './record.ts';
import { putSelfReport, selfReportOf } from './self-report-table.ts';
import { reviewedRecords } from './shown.ts';
import { factsOf, updateFacts } from './table.ts';
import { type Writing, writingFacts, wrongStage } from './writing.ts';

/** Keeps the text of a unit's own report, as it is typed. */
export async function writeSelfReport(desk: Desk, version: number, text: string): Promise<SelfReport> {
  const { house, assessment, unit } = desk;
  return house.store.transaction(async (tx) => {
    if (desk.access('unit', assessment.stage) !== 'write') throw wrongStage(assessment.stage, '自查报告不能再改；请先复制已写的内容');
    const before = await selfReportOf(tx, assessment.id, unit.unitId);
    if (before.version !== version) throw stale(before);
    if (before.state === 'submitted') throw new Problem('wrong-stage', '自查已经提交；如需修改，请先撤回', { current: before });
    if (!(await putSelfReport(tx, { assessmentId: assessment.id, unitId: unit.unitId, version }, { text }, house.now())))
      throw stale(await selfReportOf(tx, assessment.id, unit.unitId));
    return selfReportOf(tx, assessment.id, unit.unitId);
  });
}

/** What is missing in a unit's own report. */
async function gapsNow(desk: Desk, tx: Writing['tx'], at: string): Promise<Gap[]> {
  const records = await reviewedRecords(tx, desk);
  const proven = await desk.proven(tx, desk.assessment.id, [desk.unit.unitId]);
  return gapsOf(desk.asked, records, proven, addDays(dayAt(at), -1));
}

/**
 * Hands the whole self-assessment in. Faults and missing proof that the regulation demands stand in the way; what is unanswered leaves its clause
 * pending, so the person must have seen it.
 */
export async function submitSelfCheck(desk: Desk, version: number, gapsSeen: boolean): Promise<SelfReport> {
  const { house, assessment, unit } = desk;
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at, stage } = writing;
    if (desk.access('unit', stage) !== 'write') throw wrongStage(stage, '自查不能再提交');
    const before = await selfReportOf(tx, assessment.id, unit.unitId);
    if (before.version !== version) throw stale(before);
    if (before.state === 'submitted') throw new Problem('wrong-stage', '自查已经提交过了', { current: before });
    requireWhole(await gapsNow(desk, tx, at), gapsSeen);
    const moved = await moveFacts(desk, writing, ['draft', 'returned'], 'submitted');
    const change = { state: 'submitted' as const, submittedBy: desk.actor.accountId, submittedAt: at };
    if (!(await putSelfReport(tx, { assessmentId: assessment.id, unitId: unit.unitId, version }, change, at)))
      throw stale(await selfReportOf(tx, assessment.id, unit.unitId));
    const after = await selfReportOf(tx, assessment.id, unit.unitId);
    await deed(desk, writing, `提交自查，${moved.length} 条记录`, moved);
    return after;
  });
}

/** Takes the self-assessment back, as long as 自查 lasts; what was reviewed already stays. */
export async function withdrawSelfCheck(desk: Desk, version: number): Promise<SelfReport> {
  const { house, assessment, unit } = desk;
  return writingFacts(house, assessment.id, async (writing) => {
    const { tx, at, stage } = writing;
    if (desk.access('unit', stage) !== 'write') throw wrongStage(stage, '自查不能再撤回；需要更正的，请联系考核组退回');
    const before = await selfReportOf(tx, assessment.id, unit.unitId);
    if (before.version !== version) throw stale(before);
    if (before.state !== 'submitted') throw new Problem('wrong-stage', '自查还没有提交，不用撤回', { current: before });
    const moved = await moveFacts(desk, writing, ['submitted'], 'draft');
    const change = { state: 'draft' as const, submittedBy: null, submittedAt: null };
    if (!(await putSelfReport(tx, { assessmentId: assessment.id, unitId: unit.unitId, version }, change, at)))
      throw stale(await selfReportOf(tx, assessment.id, unit.unitId));
    const after = await selfReportOf(tx, assessment.id, unit.unitId);
    await deed(desk, writing, `撤回自查，${moved.length} 条记录改回草稿`, moved);
    return after;
  });
}

function requireWhole(gaps: readonly Gap[], gapsSeen: boolean): void {
  const hard = gaps.filter(({ kind }) => kind !== 'unanswered');
  const [first] = hard;
  if (first) {
    const errors = hard.slice(0, 100).map(({ factId, fact, message }) => ({ path: `facts.${factId ?? fact}`, message }));
    throw new Problem('has-errors', `还有 ${hard.length} 处须先改正或补齐：${first.message}`, { errors, current: { gaps } });
  }
  if (gaps.length > 0 && !gapsSeen) {
    throw new Problem('needs-confirmation', `还有 ${gaps.length} 项没有填写，提交后这些条款待定，不按 0 分计；确认无误再提交`, { current: { gaps } });
  }
}

async function moveFacts(desk: Desk, { tx, at }: Writing, from: readonly FactState[], to: 'submitted' | 'draft'): Promise<Fact[]> {
  const { assessment, unit, actor } = desk;
  const before = await factsOf(tx, assessment.id, { units: [unit.unitId], states: from, sources: ['unit'] });
  const reported = to === 'submitted' ? { reportedBy: actor.accountId, reportedAt: at } : {};
  const moved = await updateFacts(tx, assessment.id, before, { state: to, ...reported }, at);
  const was = new Map(before.map((fact) => [fact.id, fact] as const));
  const kind = to === 'submitted' ? ('submitted' as const) : ('withdrawn' as const);
  await insertFactEvents(
    tx,
    moved.map((after) => ({ kind, before: was.get(after.id), after })),
    actor.accountId,
    at,
  );
  return moved;
}

const deed = ({ actor, assessment, unit }: Desk, { tx, at }: Writing, what: string, facts: readonly Fact[]) =>
  recordDeed(tx, actor, at, {
    action: 'facts.report',
    topic: 'facts',
    record: assessment.id,
    unitId: unit.unitId,
    summary: `${assessment.title}：${unit.name}${what}`,
    after: { facts: countBy(facts) },
  });

const stale = (current: SelfReport): Problem => new Problem('stale-version', '自查报告刚被他人修改，请对照后再保存', { current });
