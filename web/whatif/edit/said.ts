import type { LabBook } from '../lab/book.ts';
import type { TrialRecord } from '../model/record.ts';
import type { Variant } from '../model/variant.ts';

/** One change in words. */
export interface SaidChange {
  readonly key: string;
  readonly words: string;
  /** The variant without it. */
  without(change: Variant['change']): Variant['change'];
}

const arrow = (from: string, to: string): string => `${from} → ${to}`;

/** Every change of a variant in words, as they stand in lists, files and on paper. */
export function sayChanges({ change }: Variant, book: LabBook | undefined, record: TrialRecord): SaidChange[] {
  const rules = new Map((book?.description.rules ?? []).map(({ id, name }) => [id, name] as const));
  const unit = (id: string) => record.names.get(id) ?? '已不在考核中的单位';
  const rule = (id: string | null) => (id === null ? '' : `${rules.get(id) ?? id}：`);
  const values = change.values.map((one): SaidChange => {
    const place = JSON.stringify([one.rule, one.path]);
    const written = book?.values.find((value) => JSON.stringify([value.rule, value.path]) === place);
    const what = `${rule(one.rule)}${written?.label ?? one.path.join(' · ')}`;
    return {
      key: `value ${place}`,
      words: `${what}　${arrow(written?.text ?? '（这一版没有）', one.value)}`,
      without: (before) => ({ ...before, values: before.values.filter((each) => JSON.stringify([each.rule, each.path]) !== place) }),
    };
  });
  const facts = change.facts.map(
    (one, index): SaidChange => ({
      key: `fact ${index} ${JSON.stringify(one)}`,
      words: sayFact(one, unit, record),
      without: (before) => ({ ...before, facts: before.facts.filter((each) => each !== one) }),
    }),
  );
  const exclusions = change.exclusions.map(
    (one): SaidChange => ({
      key: `exclusion ${one.unit} ${one.rule}`,
      words: `${unit(one.unit)}　${rules.get(one.rule) ?? one.rule}：${one.excluded ? '认定为不适用' : '改为适用'}`,
      without: (before) => ({ ...before, exclusions: before.exclusions.filter((each) => each !== one) }),
    }),
  );
  const overrides = change.overrides.map(
    (one): SaidChange => ({
      key: `override ${one.unit} ${one.rule}`,
      words: `${unit(one.unit)}　${rules.get(one.rule) ?? one.rule}：${one.points === null ? '撤销人工核定' : `核定为 ${one.points} 分`}`,
      without: (before) => ({ ...before, overrides: before.overrides.filter((each) => each !== one) }),
    }),
  );
  return [...values, ...facts, ...exclusions, ...overrides];
}

function sayFact(one: Variant['change']['facts'][number], unit: (id: string) => string, record: TrialRecord): string {
  if (one.kind === 'add') return `${unit(one.unit)}　${one.fact}：增加 ${sayContent(one)}`;
  const row = record.byRow.get(one.row);
  if (!row) return '一条事实已不在记录中，这处改动不起作用';
  const head = `${unit(row.unit)}　${row.fact}：`;
  return one.kind === 'remove' ? `${head}去掉 ${sayContent(row)}` : `${head}${arrow(sayContent(without(row, one)), sayContent(without(one, row)))}`;
}

/** A day that stays as it is need not be said. */
const without = <T extends { readonly date: string }>(one: T, other: { readonly date: string }): T =>
  one.date === other.date ? { ...one, date: '' } : one;

/** `市级 2（3月1日）` as briefly as it can be said. */
export const sayContent = ({ level, value, date }: { readonly level: string; readonly value: string; readonly date: string }): string =>
  [level, value || (level ? '' : '1'), date && `（${date}）`].filter(Boolean).join(' ') || '一次';
