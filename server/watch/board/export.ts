import { type BookColumn, writeWorkbook } from '@kaocheng/tables';
import type { House } from '../../http/house.ts';
import type { Units } from '../../policy/index.ts';
import type { WatchedCase, WatchedQuery } from './contract.ts';
import { watchedSeen } from './reading.ts';

const MOST = 50_000;

const COLUMNS: readonly BookColumn[] = [
  { key: 'number', header: '办件编号', width: 26, numberFormat: '@' },
  { key: 'unitName', header: '单位', width: 28 },
  { key: 'serviceName', header: '事项', width: 40 },
  { key: 'accepted', header: '受理', width: 18, numberFormat: '@' },
  { key: 'due', header: '到期', width: 18, numberFormat: '@' },
  { key: 'provisional', header: '暂定', width: 8 },
  { key: 'closed', header: '办结', width: 18, numberFormat: '@' },
  { key: 'overdueDays', header: '超期工作日', width: 12 },
  { key: 'state', header: '状态', width: 14 },
  { key: 'deadline', header: '督办期限', width: 14, numberFormat: '@' },
];

/** 黄牌 and 红牌 in the words of the trade. */
export function stateWord({ overdueDays, closed, supervision }: WatchedCase): string {
  if (overdueDays === null) return closed ? '已办结' : '办理中';
  if (closed) return '超期办结';
  if (supervision?.red) return '红牌';
  return supervision ? '黄牌（督办中）' : '黄牌';
}

export async function exportWatched(house: House, seen: Units, query: WatchedQuery): Promise<Uint8Array> {
  const { items } = await watchedSeen(house, seen, { ...query, page: 1, size: MOST });
  const rows = items.map((item) => ({
    ...item,
    serviceName: item.serviceName ?? '',
    due: item.due ?? '',
    provisional: item.provisional ? '暂定' : '',
    closed: item.closed ?? '',
    overdueDays: item.overdueDays ?? '',
    state: stateWord(item),
    deadline: item.supervision?.deadline ?? '',
    supervision: '',
  }));
  return writeWorkbook({ sheets: [{ name: '时限预警', columns: COLUMNS, rows }] });
}
