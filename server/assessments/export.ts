import { writeWorkbook } from '@kaocheng/tables';
import { minuteAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { Assessment, AssessmentsQuery } from './contract.ts';
import type { Participant, ParticipantsQuery } from './contract-units.ts';
import { listParticipants } from './participants-table.ts';
import { STAGES } from './stages.ts';
import { listAssessments } from './table.ts';
import { regulationOf } from './version.ts';

const MOST = 20_000;

const ASSESSMENTS = [
  { key: 'title', header: '考核', width: 36 },
  { key: 'authority', header: '组织机关', width: 20 },
  { key: 'regulation', header: '细则', width: 36 },
  { key: 'from', header: '期间首日', width: 12 },
  { key: 'to', header: '期间末日', width: 12 },
  { key: 'stage', header: '阶段', width: 12 },
  { key: 'units', header: '考核对象数', width: 12 },
  { key: 'updated', header: '更新时间', width: 18 },
] as const;

/** The assessments that match, as a workbook. */
export async function exportAssessments(house: House, seen: Units, query: AssessmentsQuery): Promise<Uint8Array> {
  const { items, total } = await listAssessments(house.db, seen, { ...query, page: 1, size: MOST });
  requireFew(total);
  const rows = items.map((one) => ({
    title: one.title,
    authority: one.authorityName,
    regulation: `${one.regulation.title} 第 ${one.regulation.number} 版`,
    from: one.periodFrom,
    to: one.periodTo,
    stage: STAGES[one.stage],
    units: one.unitCount,
    updated: minuteAt(one.updatedAt),
  }));
  return writeWorkbook({ sheets: [{ name: '考核', columns: ASSESSMENTS, rows }] });
}

const PARTICIPANTS = [
  { key: 'name', header: '考核对象', width: 32 },
  { key: 'kind', header: '类别', width: 18 },
  { key: 'group', header: '分组', width: 14 },
  { key: 'superior', header: '主管单位', width: 28 },
  { key: 'exclusions', header: '不适用条款', width: 50 },
] as const;

/** The units of an assessment that match, as a workbook. */
export async function exportParticipants(house: House, seen: Units, assessment: Assessment, query: ParticipantsQuery): Promise<Uint8Array> {
  const { items, total } = await listParticipants(house.db, assessment.id, seen, { ...query, page: 1, size: MOST });
  requireFew(total);
  const { rules } = await regulationOf(house, assessment);
  const names = new Map(rules.map(({ id, name }) => [id, name] as const));
  const said = ({ exclusions }: Participant): string =>
    exclusions.map(({ ruleId, reason }) => `${names.get(ruleId) ?? ruleId}：${reason}`).join('\n');
  const rows = items.map((one) => ({ name: one.name, kind: one.kind, group: one.group, superior: one.superiorName, exclusions: said(one) }));
  return writeWorkbook({ sheets: [{ name: '考核对象', columns: PARTICIPANTS, rows }] });
}

function requireFew(total: number): void {
  if (total > MOST) throw new Problem('too-large', `有 ${total} 条，一次最多导出 ${MOST} 条；请缩小范围后再导出`);
}
