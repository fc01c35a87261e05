import { APPLICANTS, CHANNELS, wordFor } from '@kaocheng/casework';
import { writeWorkbook } from '@kaocheng/tables';
import type { House } from '../http/house.ts';
import { Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { CaseItem, CasesQuery } from './contract.ts';
import { listSeen } from './reading.ts';

const MOST = 100_000;
const STATES: Readonly<Record<CaseItem['state'], string>> = {
  open: '办理中',
  closed: '已办结',
  'overdue-open': '超期未办结',
  late: '超期办结',
  'on-time': '按时办结',
};
const COLUMNS = [
  { key: 'number', header: '办件编号', width: 26, numberFormat: '@' },
  { key: 'unit', header: '单位', width: 28 },
  { key: 'service', header: '事项', width: 36 },
  { key: 'applicant', header: '申请人类型', width: 12 },
  { key: 'channel', header: '办理渠道', width: 10 },
  { key: 'accepted', header: '受理时间', width: 20 },
  { key: 'due', header: '到期', width: 14 },
  { key: 'closed', header: '办结时间', width: 20 },
  { key: 'delivered', header: '送达时间', width: 20 },
  { key: 'used', header: '用时（工作日）', width: 14 },
  { key: 'state', header: '状态', width: 12 },
] as const;

/** The cases that match, as a workbook. */
export async function exportCases(house: House, seen: Units, query: CasesQuery): Promise<Uint8Array> {
  const { items } = await listSeen(house, seen, { ...query, page: 1, size: MOST + 1 });
  if (items.length > MOST) throw new Problem('too-large', `符合的办件超过 ${MOST} 件，一次最多导出 ${MOST} 件；请先按单位或日期筛选`);
  const words = <T extends string>(of: ReadonlyMap<T, readonly string[]>, code: string): string => wordFor(of, code as T);
  const rows = items.map(({ number, unitName, serviceName, applicant, channel, accepted, due, provisional, closed, delivered, used, state }) => ({
    number,
    unit: unitName,
    service: serviceName ?? '',
    applicant: words(APPLICANTS, applicant),
    channel: words(CHANNELS, channel),
    accepted,
    due: due === null ? '' : `${due}${provisional ? '（暂定）' : ''}`,
    closed: closed ?? '',
    delivered: delivered ?? '',
    used,
    state: STATES[state],
  }));
  return writeWorkbook({ sheets: [{ name: '办件', columns: COLUMNS, rows }] });
}
