import { type BookColumn, writeWorkbook } from '@kaocheng/tables';
import type { House } from '../../http/house.ts';
import type { Units } from '../../policy/index.ts';
import type { ReportQuery } from './contract.ts';
import { reportSeen } from './reading.ts';

const COLUMNS: readonly BookColumn[] = [
  { key: 'unitName', header: '单位', width: 32 },
  { key: 'accepted', header: '受理', width: 10 },
  { key: 'due', header: '应办结', width: 10 },
  { key: 'onTime', header: '按时办结', width: 10 },
  { key: 'rate', header: '按时办结率', width: 12 },
  { key: 'overdue', header: '超期（黄牌）', width: 14 },
  { key: 'openOverdue', header: '其中未办结', width: 12 },
  { key: 'supervised', header: '督办', width: 10 },
  { key: 'red', header: '红牌', width: 10 },
  { key: 'longest', header: '最长超期（工作日）', width: 20 },
];

export async function exportReport(house: House, seen: Units, query: ReportQuery): Promise<Uint8Array> {
  const { units, all } = await reportSeen(house, seen, query);
  const months = query.fromMonth === query.toMonth ? query.fromMonth : `${query.fromMonth}至${query.toMonth}`;
  return writeWorkbook({ sheets: [{ name: `时限报表${months}`, columns: COLUMNS, rows: [...units, { unitName: '合计', ...all }] }] });
}
