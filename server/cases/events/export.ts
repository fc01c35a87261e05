import { writeWorkbook } from '@kaocheng/tables';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import type { Units } from '../../policy/index.ts';
import { listComplaints } from './complaints.ts';
import type { ComplaintsQuery, RatingsQuery } from './contract.ts';
import { listRatings } from './ratings.ts';

const MOST = 100_000;
const TEXT = '@';
const COMMON = [
  { key: 'number', header: '编号', width: 26, numberFormat: TEXT },
  { key: 'unit', header: '单位', width: 28 },
  { key: 'service', header: '事项', width: 36 },
] as const;
const yesNo = (yes: boolean): string => (yes ? '是' : '否');

function requireFew(total: number, what: string): void {
  if (total > MOST) throw new Problem('too-large', `符合的${what}有 ${total} 条，一次最多导出 ${MOST} 条；请先按单位或日期筛选`);
}

/** The ratings that match, as a workbook; its headings are those that an import knows. */
export async function exportRatings(house: House, seen: Units, query: RatingsQuery): Promise<Uint8Array> {
  const { items, total } = await listRatings(house, seen, { ...query, page: 1, size: MOST });
  requireFew(total, '评价');
  const columns = [
    ...COMMON,
    { key: 'at', header: '评价时间', width: 20 },
    { key: 'level', header: '评价等级', width: 12 },
    { key: 'source', header: '评价来源', width: 20 },
    { key: 'excluded', header: '复核剔除', width: 10 },
    { key: 'corrected', header: '整改完成时间', width: 20 },
  ] as const;
  const rows = items.map(({ number, unitName, serviceName, at, levelName, source, excluded, corrected }) => ({
    number,
    unit: unitName,
    service: serviceName ?? '',
    at,
    level: levelName,
    source,
    excluded: yesNo(excluded),
    corrected: corrected ?? '',
  }));
  return writeWorkbook({ sheets: [{ name: '评价', columns, rows }] });
}

/** The complaints that match, as a workbook. */
export async function exportComplaints(house: House, seen: Units, query: ComplaintsQuery): Promise<Uint8Array> {
  const { items, total } = await listComplaints(house, seen, { ...query, page: 1, size: MOST });
  requireFew(total, '投诉');
  const columns = [
    ...COMMON,
    { key: 'at', header: '投诉时间', width: 20 },
    { key: 'valid', header: '是否有效', width: 10 },
    { key: 'closed', header: '办结时间', width: 20 },
  ] as const;
  const rows = items.map(({ number, unitName, serviceName, at, valid, closed }) => ({
    number,
    unit: unitName,
    service: serviceName ?? '',
    at,
    valid: yesNo(valid),
    closed: closed ?? '',
  }));
  return writeWorkbook({ sheets: [{ name: '投诉', columns, rows }] });
}
