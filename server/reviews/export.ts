import { writeWorkbook } from '@kaocheng/tables';
import { FACT_SOURCES, FACT_STATES } from '../facts/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { QueueQuery } from './contract.ts';
import type { InspectionsQuery } from './contract-inspections.ts';
import { inspectionsOf } from './inspections.ts';
import { queueOf } from './queue.ts';

const MOST = 100_000;

/** The claims of the caller's queue that match, as a workbook. */
export async function exportQueue(house: House, actor: Actor, held: Units, assessmentId: number, query: QueueQuery): Promise<Uint8Array> {
  const { items } = await queueOf(house, actor, held, assessmentId, { ...query, page: 1, size: MOST });
  return writeWorkbook({
    sheets: [
      {
        name: '审核',
        columns: [
          { header: '单位', key: 'unitName', width: 32 },
          { header: '分组', key: 'group', width: 12 },
          { header: '事项', key: 'fact', width: 24 },
          { header: '级别', key: 'level', width: 14 },
          { header: '数值', key: 'value', width: 10 },
          { header: '发生日期', key: 'happenedOn', width: 12 },
          { header: '说明', key: 'note', width: 48 },
          { header: '状态', key: 'state', width: 10 },
          { header: '单位原报级别', key: 'claimedLevel', width: 14 },
          { header: '单位原报数值', key: 'claimedValue', width: 14 },
          { header: '佐证（个）', key: 'files', width: 10 },
          { header: '审核人', key: 'reviewedByName', width: 14 },
          { header: '审核意见', key: 'reviewReason', width: 40 },
        ],
        rows: items.map(({ state, ...row }) => ({ ...row, state: FACT_STATES[state] })),
      },
    ],
  });
}

/** What was found on the spot, as far as it matches, as a workbook. */
export async function exportInspections(house: House, actor: Actor, seen: Units, assessmentId: number, query: InspectionsQuery): Promise<Uint8Array> {
  const { items } = await inspectionsOf(house, actor, seen, assessmentId, { ...query, page: 1, size: MOST });
  return writeWorkbook({
    sheets: [
      {
        name: '督查记录',
        columns: [
          { header: '单位', key: 'unitName', width: 32 },
          { header: '事项', key: 'fact', width: 24 },
          { header: '级别', key: 'level', width: 14 },
          { header: '数值', key: 'value', width: 10 },
          { header: '发生日期', key: 'happenedOn', width: 12 },
          { header: '依据', key: 'note', width: 48 },
          { header: '记录人员', key: 'source', width: 12 },
          { header: '记录人', key: 'reportedByName', width: 14 },
          { header: '状态', key: 'state', width: 10 },
          { header: '佐证（个）', key: 'files', width: 10 },
        ],
        rows: items.map(({ state, source, ...row }) => ({ ...row, state: FACT_STATES[state], source: FACT_SOURCES[source] })),
      },
    ],
  });
}
