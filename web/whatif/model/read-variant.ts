import type { FactChange, TrialChange } from '@kaocheng/engine';
import type { Variant } from './variant.ts';

/** Variants come back from storage and from files that people hand around: nothing of them is believed before it has been looked at. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most = 500): value is string => typeof value === 'string' && value.length <= most;
const MOST_CHANGES = 5_000;
const MOST_TEXT = 2_000_000;

/** The items of a list that can be read; undefined where it is no list, or one item is wrong. */
function all<T>(value: unknown, read: (item: Readonly<Record<string, unknown>>) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_CHANGES) return undefined;
  const items = value.map((item) => (isRecord(item) ? read(item) : undefined)).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

export function readVariant(value: unknown): Variant | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, version } = value;
  const change = readChange(value.change);
  if (!isText(id, 100) || !isText(name, 60) || name.trim() === '' || !change) return undefined;
  if (version === null) return change.text === undefined ? { id, name, version, change } : undefined;
  if (!isRecord(version) || typeof version.id !== 'number' || !isText(version.label, 100) || change.text === undefined) return undefined;
  return { id, name, version: { id: version.id, label: version.label }, change };
}

function readChange(value: unknown): TrialChange | undefined {
  if (!isRecord(value)) return undefined;
  const { refit, text } = value;
  const values = all(value.values, (item) => {
    const { rule, path, value: written } = item;
    const isPath = Array.isArray(path) && path.length > 0 && path.length < 20 && path.every((step) => isText(step) || Number.isInteger(step));
    return (rule === null || isText(rule, 100)) && isPath && isText(written)
      ? { rule, path: path as (string | number)[], value: written }
      : undefined;
  });
  const facts = all(value.facts, readFact);
  const exclusions = all(value.exclusions, ({ unit, rule, excluded }) =>
    isText(unit, 50) && isText(rule, 100) && typeof excluded === 'boolean' ? { unit, rule, excluded } : undefined,
  );
  const overrides = all(value.overrides, ({ unit, rule, points }) =>
    isText(unit, 50) && isText(rule, 100) && (points === null || isText(points, 40)) ? { unit, rule, points } : undefined,
  );
  if (!values || !facts || !exclusions || !overrides || (refit !== 'scale' && refit !== 'keep')) return undefined;
  if (text !== undefined && !isText(text, MOST_TEXT)) return undefined;
  return { ...(text === undefined ? {} : { text }), values, refit, facts, exclusions, overrides };
}

function readFact({ kind, row, unit, fact, level, value, date, note }: Readonly<Record<string, unknown>>): FactChange | undefined {
  const numbered = typeof row === 'number' && Number.isInteger(row);
  if (kind === 'remove') return numbered ? { kind, row } : undefined;
  if (!isText(level) || !isText(value) || !isText(date, 20)) return undefined;
  if (kind === 'change') return numbered ? { kind, row, level, value, date } : undefined;
  if (kind === 'add') return isText(unit, 50) && isText(fact) && isText(note) ? { kind, unit, fact, level, value, date, note } : undefined;
  return undefined;
}
