import { checkFacts, type FactRow } from '@kaocheng/engine';
import type { Book } from './book.ts';
import type { FactContent } from './fact.ts';

/** What is wrong in one field of one record. */
export interface ContentProblem {
  readonly code: string;
  readonly field: 'fact' | 'level' | 'value' | 'happenedOn' | 'note';
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A record of a unit, to be checked. */
export type Checked = FactContent & { readonly unitId: number };

const FIELD: Readonly<Record<string, ContentProblem['field']>> = { level: 'level', value: 'value', date: 'happenedOn', note: 'note' };

/**
 * Reads records as the engine will, together: what is wrong with each, in their order. Of two that say the same the later is at fault.
 * A record of a fact that the regulation does not name, or of a unit that takes no part, has a problem like any other.
 */
export function problemsOf({ program, period, units }: Book, records: readonly Checked[]): ContentProblem[][] {
  const problems: ContentProblem[][] = records.map(() => []);
  const every = new Map(program.regulation.facts.map((fact) => [fact.name, fact.every] as const));
  for (const { table, code, message, severity } of checkFacts(program, units, records.map(rowOf), period)) {
    const field = FIELD[table?.column ?? ''] ?? 'fact';
    problems[(table?.row ?? 0) - 1]?.push({ code, field, message: plain(code, message), severity: severity === 'error' ? 'error' : 'warning' });
  }
  for (const [index, { fact, happenedOn }] of records.entries()) {
    const each = every.get(fact);
    if (!each || happenedOn !== null || problems[index]?.some(({ code }) => code === 'missing-date')) continue;
    const message = `"${fact}"${each === 'month' ? '每月' : '每季'}填一次，须写日期，以便知道是哪一期`;
    problems[index]?.push({ code: 'missing-date', field: 'happenedOn', message, severity: 'error' });
  }
  return problems;
}

export const hasError = (problems: readonly ContentProblem[]): boolean => problems.some(({ severity }) => severity === 'error');

const rowOf = ({ unitId, fact, level, value, happenedOn, note }: Checked, index: number): FactRow => ({
  unit: String(unitId),
  fact,
  level,
  value,
  date: happenedOn ?? '',
  note,
  row: index + 1,
});

/** The engine speaks of rows of a table; a form has records. */
function plain(code: string, message: string): string {
  if (code !== 'duplicate') return message;
  return message
    .replace(/^"[^"]*"的/, '')
    .replace(/与第 \d+ 行重复/, '与另一条记录重复')
    .replace('请删去一行', '请删去一条')
    .replace('数值列', '次数栏');
}
