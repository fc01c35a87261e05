import { writeWorkbook } from '@kaocheng/tables';
import { minuteAt } from '../http/days.ts';
import type { House } from '../http/house.ts';
import type { Units } from '../policy/index.ts';
import type { RegulationsQuery } from './contract.ts';
import { listRegulations } from './table.ts';

const MOST = 5_000;

const COLUMNS = [
  { key: 'title', header: '细则', width: 44 },
  { key: 'key', header: '标识', width: 16 },
  { key: 'published', header: '已发布', width: 12 },
  { key: 'publishedAt', header: '发布时间', width: 18 },
  { key: 'publishedBy', header: '发布人', width: 14 },
  { key: 'draft', header: '草稿', width: 12 },
  { key: 'assessments', header: '使用它的考核', width: 50 },
] as const;

/** The regulations that match, as a workbook. */
export async function exportRegulations(house: House, seen: Units, query: RegulationsQuery): Promise<Uint8Array> {
  const { items } = await listRegulations(house.db, seen, { ...query, page: 1, size: MOST });
  const rows = items.map(({ title, key, versions }) => {
    const published = versions.find(({ state }) => state === 'published');
    const draft = versions.find(({ state }) => state === 'draft');
    return {
      title,
      key,
      published: published ? `第 ${published.number} 版` : '',
      publishedAt: published?.publishedAt ? minuteAt(published.publishedAt) : '',
      publishedBy: published?.publishedBy ?? '',
      draft: draft ? `第 ${draft.number} 版` : '',
      assessments: versions.flatMap(({ assessments }) => assessments.map((each) => each.title)).join('、'),
    };
  });
  return writeWorkbook({ sheets: [{ name: '细则', columns: COLUMNS, rows }] });
}
