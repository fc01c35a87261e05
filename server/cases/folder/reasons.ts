import { minuteAt } from '../../http/days.ts';
import type { House } from '../../http/house.ts';
import { FILE_DAYS } from '../import/hygiene.ts';
import { kindOf } from '../import/kinds/index.ts';
import { type Import, readRejects } from '../import/table.ts';

/** Rows that are told in a text; all of them are in the workbook of the import's page. */
const MOST_ROWS = 500;

/** What to say beside a file that went in; '' where all of it did. */
export async function resultText(house: House, found: Import): Promise<string> {
  if (found.faulty === 0) return '';
  return `${headOf(found)}\n新增 ${found.fresh}，变更 ${found.changed}，没有变化 ${found.unchanged}，有错误 ${found.faulty}。\n\n${await rowsOf(house, found)}`;
}

/** Why a file did not go in. */
export async function failureText(house: House, found: Import): Promise<string> {
  return `${headOf(found)}\n没有导入：${whyNot(found)}\n\n${await rowsOf(house, found)}`;
}

function whyNot({ state, findings, fileGone, faulty }: Import): string {
  if (state === 'cancelled') return fileGone ? `${FILE_DAYS} 天里没有人核对各列` : '被取消';
  if (state === 'refused') return `有 ${faulty} 行错误，按要求一行也没有导入`;
  return findings[0]?.message ?? '系统出错';
}

const headOf = ({ id, kind, file, finishedAt, createdAt }: Import): string =>
  `第 ${id} 次导入，${kindOf(kind).word}，${file}，${minuteAt(finishedAt ?? createdAt)}`;

async function rowsOf(house: House, { id, faulty }: Import): Promise<string> {
  const rejects = (await readRejects(house.db, id)).slice(0, MOST_ROWS);
  const lines = rejects.map(({ row, reasons }) => `第 ${row} 行：${reasons.join('；')}\n`).join('');
  return faulty > rejects.length ? `${lines}还有 ${faulty - rejects.length} 行，请在“数据导入”里下载。\n` : lines;
}
