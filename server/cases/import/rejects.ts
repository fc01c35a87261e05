import type { Mapping } from '@kaocheng/casework';
import { writeWorkbook } from '@kaocheng/tables';
import type { House } from '../../http/house.ts';
import { Problem } from '../../http/problems.ts';
import type { Units } from '../../policy/index.ts';
import { layoutOf, pathOf } from './file.ts';
import { REJECT_DAYS } from './hygiene.ts';
import type { Kind } from './kinds/index.ts';
import { importSeen } from './logic.ts';
import { readRejects } from './table.ts';

/** The rows that did not go in, with their reasons, to be mended and brought again. */
export async function exportRejects(house: House, seen: Units, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await importSeen(house, seen, id);
  if (found.rejectsGone) throw new Problem('upload-gone', `有错误的行只保留 ${REJECT_DAYS} 天，已经清除；请重新导入原文件，再下载`);
  const rejects = await readRejects(house.db, id);
  const layout = await layoutOf(pathOf(house.settings, id), found.kind).catch(() => undefined);
  const width = Math.max(0, ...rejects.map(({ cells }) => cells.length));
  const heads = Array.from({ length: width }, (_, index) => layout?.header[index] ?? headFrom(found.mapping, index));
  const columns = [
    { key: 'row', header: '原文件行号', width: 12 },
    { key: 'reasons', header: '没有导入的原因', width: 60 },
    ...heads.map((header, index) => ({ key: `c${index}`, header, width: 20, numberFormat: '@' })),
  ];
  const rows = rejects.map(({ row, cells, reasons }) => ({
    row,
    reasons: reasons.join('；'),
    ...Object.fromEntries(cells.map((text, index) => [`c${index}`, text])),
  }));
  return {
    name: `${found.file.replace(/\.\w+$/, '')}-没有导入的行`,
    bytes: await writeWorkbook({ sheets: [{ name: '没有导入的行', columns, rows }] }),
  };
}

const headFrom = (mapping: Mapping<Kind> | null, index: number): string => {
  const columns = Object.values<{ readonly heading: string; readonly index: number } | undefined>(mapping?.columns ?? {});
  return (
    columns.find((column) => column?.index === index)?.heading ??
    mapping?.personal.find((column) => column.index === index)?.heading ??
    `第 ${index + 1} 列`
  );
};
