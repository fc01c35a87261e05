import { writeWorkbook } from '@kaocheng/tables';
import type { EvidenceView } from './contract.ts';

const KIBIBYTE = 1024;

const COLUMNS = [
  { key: 'name', header: '文件名', width: 44 },
  { key: 'size', header: '大小（KB）', width: 12 },
  { key: 'facts', header: '用于', width: 60 },
  { key: 'by', header: '上传人', width: 14 },
  { key: 'at', header: '上传时间', width: 22 },
];

/** The list of files as a workbook. */
export const exportFiles = (files: readonly EvidenceView[]): Promise<Uint8Array> =>
  writeWorkbook({
    sheets: [
      {
        name: '佐证材料',
        columns: COLUMNS,
        rows: files.map(({ name, size, facts, uploadedByName, uploadedAt }) => ({
          name,
          size: Math.ceil(size / KIBIBYTE),
          facts: facts.map(({ fact, level }) => [fact, level].filter(Boolean).join(' ')).join('；') || '未使用',
          by: uploadedByName ?? '',
          at: uploadedAt,
        })),
      },
    ],
  });
