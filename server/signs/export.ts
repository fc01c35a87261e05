import { type BookColumn, writeWorkbook } from '@kaocheng/tables';
import { minuteAt } from '../http/days.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { SignItem, SignsQuery } from './contract.ts';
import { listSeen } from './reading.ts';

const MOST = 100_000;
const STATES: Readonly<Record<SignItem['state'], string>> = { open: '待核查', dismissed: '已排除', confirmed: '已认定', gone: '已消失' };

const COLUMNS = [
  { key: 'unit', header: '单位', width: 28 },
  { key: 'sign', header: '线索', width: 22 },
  { key: 'service', header: '事项', width: 28 },
  { key: 'from', header: '受理自', width: 12 },
  { key: 'to', header: '受理至', width: 12 },
  { key: 'count', header: '件数', width: 8 },
  { key: 'message', header: '情况', width: 70 },
  { key: 'state', header: '状态', width: 10 },
  { key: 'decidedBy', header: '核查人', width: 12 },
  { key: 'decidedAt', header: '核查时间', width: 18 },
  { key: 'firstSeen', header: '首次发现', width: 18 },
] as const satisfies readonly BookColumn<string>[];

type Key = (typeof COLUMNS)[number]['key'];

/** The suspicions that match, as a workbook. */
export async function exportSigns(house: House, actor: Actor, seen: Units, query: SignsQuery): Promise<Uint8Array> {
  const { items } = await listSeen(house, actor, seen, { ...query, page: 1, size: MOST });
  return writeWorkbook({ sheets: [{ name: '录入线索', columns: [...COLUMNS] as BookColumn<Key>[], rows: items.map(rowOf) }] });
}

const rowOf = (item: SignItem): Record<Key, string | number> => ({
  unit: item.unitName,
  sign: item.signTitle,
  service: item.serviceName ?? '',
  from: item.firstDay,
  to: item.lastDay,
  count: item.count,
  message: item.message,
  state: STATES[item.state],
  decidedBy: item.decidedBy ?? '',
  decidedAt: item.decidedAt ? minuteAt(item.decidedAt) : '',
  firstSeen: minuteAt(item.firstSeenAt),
});
