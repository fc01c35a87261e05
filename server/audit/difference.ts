import { minuteAt } from '../http/days.ts';
import { fieldName, SILENT, valueName } from './words.ts';

/** One field that differs, in words: null where there was nothing. */
export interface Difference {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Deeper content is shown as one text: nobody records a forest on purpose. */
const DEEPEST = 4;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Field by field, what changed from `before` to `after`. A field that a side does not mention was not changed; a side that is missing is empty. */
export function difference(topic: string, before: unknown, after: unknown): Difference[] {
  const old = leaves(topic, before);
  const fresh = leaves(topic, after);
  const labels = new Set([...old.keys(), ...fresh.keys()]);
  return [...labels].flatMap((label) => {
    const was = old.get(label) ?? null;
    const is = fresh.get(label) ?? null;
    return was === is ? [] : [{ label, before: was, after: is }];
  });
}

function leaves(topic: string, value: unknown): Map<string, string> {
  const found = new Map<string, string>();
  collect(found, topic, '', value, []);
  return found;
}

function collect(found: Map<string, string>, topic: string, field: string, value: unknown, labels: readonly string[]): void {
  if (value === null || value === undefined || value === '') return;
  if (labels.length < DEEPEST && Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null)) {
    for (const [place, one] of value.entries()) collect(found, topic, field, one, [...labels, `第 ${place + 1} 项`]);
  } else if (labels.length < DEEPEST && typeof value === 'object' && !Array.isArray(value)) {
    const fields: Record<string, unknown> = { ...value };
    for (const [name, one] of Object.entries(fields)) {
      if (SILENT.has(name) || namedBeside(fields, name)) continue;
      collect(found, topic, name, one, [...labels, fieldName(topic, name)]);
    }
  } else {
    const text = Array.isArray(value) ? value.map((one) => plain(field, one)).join('、') : plain(field, value);
    if (text !== '') found.set(labels.join(' › ') || '内容', text);
  }
}

/** `parentId` is not shown where `parentName` says it better, nor `mergedInto` beside `mergedIntoName`. */
const namedBeside = (fields: Readonly<Record<string, unknown>>, name: string): boolean =>
  typeof fields[`${name.replace(/Id$/, '')}Name`] === 'string';

function plain(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return INSTANT.test(value) ? minuteAt(value) : valueName(field, value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
