import { dayAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { openVersion } from '../regulations/index.ts';
import { listAssignments } from './assignments-table.ts';
import type { Assessment } from './contract.ts';
import type { Matter, Readiness } from './contract-stages.ts';
import { misfits } from './fitting.ts';
import { allParticipants } from './participants-table.ts';
import { nextStage, PLANNED_STAGES, STAGES, type Stage } from './stages.ts';

/** What another topic has to say before an assessment enters a stage: facts not reviewed, appeals not answered, a result not sealed. */
export type StageCheck = (house: House, assessment: Assessment, next: Stage) => Promise<readonly Matter[]>;

/** What still stands in the way of the next stage (errors), and what should be looked at first (warnings). */
export async function readinessOf(house: House, assessment: Assessment, checks: readonly StageCheck[]): Promise<Readiness> {
  const next = nextStage(assessment.stage);
  if (!next) return { next: null, matters: [] };
  const found = await Promise.all([opening, assessors, sealing, days, ...checks].map((check) => check(house, assessment, next)));
  const matters = found.flat().sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
  return { next, matters };
}

/** Before the units see their forms: there are units, and the regulation takes them. */
const opening: StageCheck = async (house, assessment, next) => {
  if (next !== 'self-check') return [];
  const opened = await openVersion(house, assessment.regulation.versionId);
  if (!opened?.program || !opened.regulation) return [matter('error', 'regulation', '细则有错误，不能运行', 'regulation')];
  const units = await allParticipants(house.db, assessment.id);
  if (units.length === 0) return [matter('error', 'no-units', '还没有考核对象，请先加入单位', 'units')];
  const { unitKinds, groups } = opened.regulation;
  const emptyKinds = unitKinds.filter((kind) => !units.some((unit) => unit.kind === kind));
  const emptyGroups = groups.filter(({ name }) => !units.some((unit) => unit.group === name)).map(({ name }) => name);
  return [
    ...misfits(opened.regulation, units),
    ...emptyKinds.map((kind) => matter('warning', 'empty-kind', `没有类别为“${kind}”的单位`, 'units')),
    ...emptyGroups.map((name) => matter('warning', 'empty-group', `“${name}”里没有单位`, 'units')),
  ];
};

const assessors: StageCheck = async (house, { id }, next) => {
  if (next !== 'self-check' && next !== 'inspection') return [];
  const assigned = await listAssignments(house.db, id, 'all');
  if (assigned.length === 0) return [matter('warning', 'no-assessors', '还没有指派考核人员', 'assessors')];
  if (assigned.some(({ unitId }) => unitId === null)) return [];
  const covered = new Set(assigned.map(({ unitId }) => unitId));
  const bare = (await allParticipants(house.db, id)).filter(({ unitId }) => !covered.has(unitId)).length;
  return bare > 0 ? [matter('warning', 'bare-units', `${bare} 个单位还没有人考核`, 'assessors')] : [];
};

/** What is announced must be sealed: anybody can compute it again. */
const sealing: StageCheck = async (_house, { sealedAt }, next) =>
  next === 'notice' && sealedAt === null ? [matter('error', 'not-sealed', '考核结果还没有封存，封存后才能通报', 'seal')] : [];

const days: StageCheck = async (house, { stages }, next) => {
  const unplanned = PLANNED_STAGES.filter((stage) => !stages.some((planned) => planned.stage === stage));
  const names = unplanned.map((stage) => STAGES[stage]).join('、');
  const planned = stages.find(({ stage }) => stage === next);
  const early = planned && planned.startsOn > dayAt(house.now());
  return [
    ...(unplanned.length > 0 ? [matter('warning', 'no-days', `还没有定日期的阶段：${names}`, 'overview')] : []),
    ...(early ? [matter('warning', 'early', `${STAGES[next]}计划${monthAndDay(planned.startsOn)}开始，现在还没有到`, 'overview')] : []),
  ];
};

/** 2026-10-08 → 10月8日 */
const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

const matter = (severity: Matter['severity'], code: string, message: string, place: Matter['place']): Matter => ({ severity, code, message, place });
