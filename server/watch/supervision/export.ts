import { type BookColumn, writeWorkbook } from '@kaocheng/tables';
import { minuteAt } from '../../http/days.ts';
import type { House } from '../../http/house.ts';
import type { Units } from '../../policy/index.ts';
import type { SupervisionsQuery } from './contract.ts';
import { supervisionsSeen } from './logic.ts';
import { STATE_WORDS } from './words.ts';

const MOST = 20_000;

const COLUMNS: readonly BookColumn[] = [
  { key: 'number', header: '办件编号', width: 26, numberFormat: '@' },
  { key: 'unitName', header: '单位', width: 28 },
  { key: 'serviceName', header: '事项', width: 40 },
  { key: 'due', header: '原到期日', width: 14, numberFormat: '@' },
  { key: 'reason', header: '督办要求', width: 50 },
  { key: 'deadline', header: '督办期限', width: 14, numberFormat: '@' },
  { key: 'state', header: '结果', width: 14 },
  { key: 'red', header: '红牌', width: 8 },
  { key: 'openedByName', header: '督办人', width: 14 },
  { key: 'openedAt', header: '督办时间', width: 18, numberFormat: '@' },
  { key: 'answeredAt', header: '最近回复', width: 18, numberFormat: '@' },
  { key: 'closedOn', header: '办结日期', width: 14, numberFormat: '@' },
];

/** 督办台账. */
export async function exportSupervisions(house: House, seen: Units, query: SupervisionsQuery): Promise<Uint8Array> {
  const { items } = await supervisionsSeen(house, seen, { ...query, page: 1, size: MOST });
  const rows = items.map((item) => ({
    ...item,
    serviceName: item.serviceName ?? '',
    state: STATE_WORDS[item.state],
    red: item.red ? '红牌' : '',
    openedAt: minuteAt(item.openedAt),
    answeredAt: item.answeredAt === null ? '' : minuteAt(item.answeredAt),
    closedOn: item.closedOn ?? '',
    endedAt: '',
  }));
  return writeWorkbook({ sheets: [{ name: '督办台账', columns: COLUMNS, rows }] });
}
