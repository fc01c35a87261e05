import { writeWorkbook } from '@kaocheng/tables';
import { minuteAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { AuditQuery } from './contract.ts';
import { listEntries, type Viewer } from './table.ts';

const MOST = 20_000;

const COLUMNS = [
  { key: 'id', header: '序号', width: 10 },
  { key: 'at', header: '时间', width: 18 },
  { key: 'actor', header: '操作人', width: 14 },
  { key: 'summary', header: '做了什么', width: 50 },
  { key: 'topic', header: '类别', width: 12 },
  { key: 'unit', header: '单位', width: 24 },
  { key: 'via', header: '途径', width: 10 },
  { key: 'ip', header: '来源地址', width: 18 },
] as const;

/** The entries that match, as a workbook. */
export async function exportEntries(house: House, viewer: Viewer, query: AuditQuery): Promise<Uint8Array> {
  const { items, total } = await listEntries(house.db, viewer, { ...query, page: 1, size: MOST });
  if (total > MOST) throw new Problem('too-large', `有 ${total} 条记录，一次最多导出 ${MOST} 条；请缩小时间范围后再导出`);
  const rows = items.map((entry) => ({
    id: entry.id,
    at: minuteAt(entry.at),
    actor: entry.actorName,
    summary: entry.summary,
    topic: entry.topicName,
    unit: entry.unitName,
    via: entry.viaName,
    ip: entry.ip,
  }));
  return writeWorkbook({ sheets: [{ name: '审计日志', columns: COLUMNS, rows }] });
}
