import { recordDeed } from '../../audit/index.ts';
import type { Actor } from '../../http/frame.ts';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import type { Upload } from '../../http/uploads.ts';
import { insertFactEvents, type NewFactEvent } from '../events-table.ts';
import { contentOf, type Fact } from '../fact.ts';
import { countBy } from '../record.ts';
import { insertFacts, rewriteFacts, updateFacts } from '../table.ts';
import { type Writing, writingFacts } from '../writing.ts';
import type { SheetPlan } from './contract.ts';
import { planSheet, type Step } from './plan.ts';
import { type FileRead, readFactFile } from './read.ts';
import { presentIn, type SheetScope } from './scope.ts';

export const previewSheet = async (house: House, scope: SheetScope, upload: Upload): Promise<SheetPlan> =>
  planSheet(await readFactFile(upload), scope, await presentIn(house.db, scope)).plan;

/** Does what the preview showed, all of it or nothing; refuses where what it touches has changed since. */
export async function applySheet(house: House, actor: Actor, scope: SheetScope, upload: Upload, fingerprint: string) {
  const file = await readFactFile(upload);
  return writingFacts(house, scope.assessment.id, async (writing) => {
    if (writing.stage !== scope.assessment.stage) throw new Problem('stale-version', '考核阶段刚刚变了，什么也没有改动；请重新核对后再确认');
    const { plan, steps } = planSheet(file, scope, await presentIn(writing.tx, scope));
    if (plan.faults.length > 0) {
      const errors = plan.faults.slice(0, 100).map(({ address, message }) => ({ path: address ?? 'file', message }));
      throw new Problem('has-errors', `文件里有 ${plan.faults.length} 处错误，什么也没有改动；请改正后重新上传`, { errors });
    }
    if (plan.fingerprint !== fingerprint)
      throw new Problem('stale-version', '核对之后内容有变动，什么也没有改动；请重新核对后再确认', { current: plan });
    await write(writing, actor, scope, steps, file);
    const { new: created, changed, removed, unchanged } = plan.counts;
    return { created, changed, removed, unchanged };
  });
}

async function write({ tx, at }: Writing, actor: Actor, scope: SheetScope, steps: readonly Step[], file: FileRead): Promise<void> {
  const { assessment, only } = scope;
  const sourceOf = new Map(scope.book.program.regulation.facts.map(({ name, reportedBy }) => [name, reportedBy] as const));
  const fresh = steps.flatMap(({ before, after }) => {
    if (before || !after) return [];
    const source = sourceOf.get(after.fact) ?? ('unit' as const);
    const state = source === 'unit' ? ('draft' as const) : ('confirmed' as const);
    return [{ ...contentOf(after), unitId: after.unitId, source, state, origin: 'sheet' as const }];
  });
  const changing = steps.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  const gone = steps.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const created = await insertFacts(tx, assessment.id, fresh, actor.accountId, at);
  const changed = await rewriteFacts(
    tx,
    assessment.id,
    changing.map(({ before, after }) => ({ ...after, id: before.id, version: before.version, origin: 'sheet' as const })),
    at,
  );
  const removed = await updateFacts(tx, assessment.id, gone, { state: 'withdrawn' }, at);
  if (changed.length !== changing.length || removed.length !== gone.length) throw new Error('records moved under the lock');
  const was = new Map([...changing.map(({ before }) => before), ...gone].map((fact) => [fact.id, fact] as const));
  const reason = `Excel 上传：${file.name}`.slice(0, 300);
  const event = (kind: NewFactEvent['kind']) => (after: Fact) => ({ kind, before: was.get(after.id), after, reason });
  await insertFactEvents(
    tx,
    [...created.map(event('reported')), ...changed.map(event('changed')), ...removed.map(event('withdrawn'))],
    actor.accountId,
    at,
  );
  await recordDeed(tx, actor, at, {
    action: only ? 'facts.report' : 'facts.record',
    topic: 'facts',
    record: assessment.id,
    unitId: only?.unitId ?? assessment.authorityId,
    summary: `${assessment.title}：${only ? `${only.name}` : ''}上传 Excel（${file.name}），新增 ${created.length} 条，修改 ${changed.length} 条，撤回 ${removed.length} 条`,
    after: { created: countBy(created), changed: countBy(changed), removed: countBy(removed) },
  });
}
