import { JOINTS, KINDS, LIMIT_UNITS, PRESENCES } from '@kaocheng/casework';
import { type BookColumn, writeWorkbook } from '@kaocheng/tables';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { ServicesQuery } from './contract.ts';
import { listSeen } from './reading.ts';
import { HEAD_KEYS, HEADS, type Head, wordsOf } from './words.ts';

const MOST = 100_000;
const firsts = (words: ReadonlyMap<unknown, readonly string[]>): string[] => [...words.values()].flatMap(([word]) => word ?? []);
const CHOICES: Partial<Record<Head, readonly string[]>> = {
  kind: firsts(KINDS),
  statutoryUnit: firsts(LIMIT_UNITS),
  promisedUnit: firsts(LIMIT_UNITS),
  joint: firsts(JOINTS),
  presence: firsts(PRESENCES),
  fee: ['是', '否'],
};
const WIDTHS: Partial<Record<Head, number>> = { code: 36, name: 40, unit: 28, statutoryUnit: 16, promisedUnit: 16, presence: 18 };
const NOTES: Partial<Record<Head, string>> = {
  code: '必填。31 位，按它认定是哪个事项；这一列是文本，不要改成数字。',
  unit: '必填。单位的全称、简称或统一社会信用代码。',
  onlineLevel: '0 至 4：3 起为全程可在网上办到审批，4 为全程网办。',
  to: '最后一天，如 2026-12-31；在用的事项不填。',
};

/** Columns of every workbook of services, so that what goes out can come in again. Text stays text: Excel turns no code into a number. */
const columns = (): BookColumn<Head>[] =>
  HEAD_KEYS.map((key) => {
    const choices = CHOICES[key];
    const note = NOTES[key];
    return { key, header: HEADS[key], width: WIDTHS[key] ?? 12, numberFormat: '@', ...(note && { note }), ...(choices && { choices: [...choices] }) };
  });

/** The services that match as a workbook that can be imported again unchanged. */
export async function exportServices(house: House, seen: Units, query: ServicesQuery): Promise<Uint8Array> {
  const { items } = await listSeen(house, seen, { ...query, page: 1, size: MOST });
  const rows = items.map(wordsOf);
  return writeWorkbook({ sheets: [{ name: '事项目录', columns: columns(), rows, inputRows: rows.length + 100 }] });
}

/** An empty table to fill in. */
export const serviceTemplate = (): Promise<Uint8Array> =>
  writeWorkbook({ sheets: [{ name: '事项目录', columns: columns(), rows: [] as Record<Head, string>[], inputRows: 500 }] });
