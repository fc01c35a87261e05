import { writeWorkbook } from '@kaocheng/tables';
import { assessmentSeen } from '../assessments/index.ts';
import type { Units } from '../policy/index.ts';
import { asking } from './asking.ts';
import { factBook } from './book.ts';
import type { ProgressQuery, ProgressState, UnitProgress } from './contract-progress.ts';
import type { Surroundings } from './desk.ts';
import { STANDING_STATES } from './fact.ts';
import { answeredOf } from './gaps.ts';
import { listProgress, type ProgressRow } from './progress-table.ts';
import { needsProof } from './proof.ts';
import { factsOf } from './table.ts';

const PROGRESS_NAMES: Readonly<Record<ProgressState, string>> = {
  waiting: '未开始',
  filling: '填报中',
  submitted: '已提交',
  returned: '有退回',
};

/** How far the units have come with their own reports, a page of them. */
export async function progressOf({ house, proven }: Surroundings, units: Units, assessmentId: number, query: ProgressQuery) {
  const assessment = await assessmentSeen(house, units, assessmentId);
  const { items, total, states } = await listProgress(house.db, assessmentId, units, query);
  const ids = items.map(({ unitId }) => unitId);
  const book = await factBook(house, assessment, ids);
  const askedOf = asking(book);
  const backed = await proven(house.db, assessmentId, ids);
  const records = await factsOf(house.db, assessmentId, { units: ids, states: STANDING_STATES, sources: ['unit'] });
  const bare = new Map<number, number>();
  for (const record of records) {
    const unit = book.participants.get(record.unitId);
    const named = unit && askedOf(unit).find(({ name }) => name === record.fact);
    if (named && needsProof(named, record) && !backed.has(record.id)) bare.set(record.unitId, (bare.get(record.unitId) ?? 0) + 1);
  }
  const shown = items.map(({ facts, ...row }: ProgressRow): UnitProgress => {
    const unit = book.participants.get(row.unitId);
    return { ...row, ...answeredOf(unit ? askedOf(unit) : [], new Set(facts)), proofMissing: bare.get(row.unitId) ?? 0 };
  });
  return { items: shown, total, page: query.page, size: query.size, states };
}

const MOST_EXPORTED = 10_000;

/** The same list as a workbook. */
export async function exportProgress(around: Surroundings, units: Units, assessmentId: number, query: ProgressQuery): Promise<Uint8Array> {
  const { items } = await progressOf(around, units, assessmentId, { ...query, page: 1, size: MOST_EXPORTED });
  return writeWorkbook({
    sheets: [
      {
        name: '填报进度',
        columns: [
          { header: '单位', key: 'name', width: 32 },
          { header: '类别', key: 'kind', width: 18 },
          { header: '分组', key: 'group', width: 12 },
          { header: '进度', key: 'state', width: 10 },
          { header: '应答事项', key: 'asked' },
          { header: '已答', key: 'answered' },
          { header: '草稿', key: 'draft' },
          { header: '已提交', key: 'submitted' },
          { header: '已确认', key: 'confirmed' },
          { header: '已退回', key: 'returned' },
          { header: '缺佐证', key: 'proofMissing' },
          { header: '提交人', key: 'submittedByName', width: 14 },
        ],
        rows: items.map(({ state, ...row }) => ({ ...row, state: PROGRESS_NAMES[state] })),
        inputRows: items.length,
      },
    ],
  });
}
