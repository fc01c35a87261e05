import { assessmentSeen } from '../assessments/index.ts';
import { accessTo, type FactSource, handsOf } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import { openVersion } from '../regulations/index.ts';
import type { Inspections, InspectionsQuery } from './contract-inspections.ts';
import { listInspections } from './inspections-table.ts';
import { mayOf } from './stage.ts';

/** What was found on the spot, on the units that the caller sees; each with whether the caller may correct it. */
export async function inspectionsOf(house: House, actor: Actor, seen: Units, assessmentId: number, query: InspectionsQuery): Promise<Inspections> {
  const assessment = await assessmentSeen(house, seen, assessmentId);
  const { stage, sealedAt } = assessment;
  const facts = await happeningFacts(house, assessment.regulation.versionId);
  const [{ items, total }, hands] = await Promise.all([listInspections(house.db, assessmentId, seen, query, facts), handsOf(house, actor)]);
  const writes = (source: FactSource, unitId: number) => sealedAt === null && accessTo(source, stage, hands, unitId) === 'write';
  const record = items.some(({ source, unitId }) => writes(source, unitId)) || (sealedAt === null && isRecorder(actor) && mayRecordIn(stage));
  return {
    items: items.map((row) => ({ ...row, mayChange: row.state === 'confirmed' && writes(row.source, row.unitId) })),
    total,
    page: query.page,
    size: query.size,
    facts,
    may: { record, why: record ? '' : isRecorder(actor) ? mayOf(assessment).why : '只有督查员、考核员和管理员记录督查情况。' },
  };
}

const isRecorder = ({ grants = [] }: Actor): boolean => grants.some(({ role }) => ['administrator', 'assessor', 'inspector'].includes(role));

/** An inspector already in 自查, until the result is announced. */
const mayRecordIn = (stage: string): boolean => !['preparing', 'notice', 'archive'].includes(stage);

/** Recorded as they happen: an inspector's facts, and what assessors note any number of times. */
async function happeningFacts(house: House, versionId: number): Promise<string[]> {
  const facts = (await openVersion(house, versionId))?.describe()?.facts ?? [];
  const happens = ({ reportedBy, kind, repeats, levels }: (typeof facts)[number]) =>
    reportedBy === 'inspector' || (reportedBy === 'assessor' && (kind === 'event' || (repeats && levels.length === 0)));
  return facts.filter(happens).map(({ name }) => name);
}
