import { writeWorkbook } from '@kaocheng/tables';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import type { Units } from '../../policy/index.ts';
import { MOST_EDITED, readEdits } from '../edits-table.ts';
import { REJECT_DAYS } from './hygiene.ts';
import { importSeen } from './logic.ts';

const DAY = 86_400_000;

/** What a file has changed of cases that were known, an item a line. */
export async function exportEdited(house: House, seen: Units, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await importSeen(house, seen, id);
  if (Date.parse(found.startedAt ?? found.createdAt) < Date.parse(house.now()) - REJECT_DAYS * DAY) {
    throw new Problem('upload-gone', `变更明细只保留 ${REJECT_DAYS} 天，已经清除`);
  }
  const edited = await readEdits(house.db, id);
  const name = edited.length < MOST_EDITED ? '变更的办件' : `变更的办件（前 ${MOST_EDITED} 件）`;
  const columns = [
    { key: 'row', header: '原文件行号', width: 12 },
    { key: 'unitName', header: '单位', width: 30 },
    { key: 'number', header: '办件编号', width: 24, numberFormat: '@' },
    { key: 'item', header: '变更的项', width: 18 },
    { key: 'before', header: '变更前', width: 30, numberFormat: '@' },
    { key: 'after', header: '变更后', width: 30, numberFormat: '@' },
  ];
  const rows = edited.flatMap(({ row, unitName, number, edits }) =>
    edits.map(({ item, before, after }) => ({ row, unitName, number, item, before: before || '（空）', after: after || '（空）' })),
  );
  return { name: `${found.file.replace(/\.\w+$/, '')}-变更的办件`, bytes: await writeWorkbook({ sheets: [{ name, columns, rows }] }) };
}
