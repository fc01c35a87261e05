import { HEADINGS, headingOf, type Mapping, PERSONAL, plainHeading, REQUIRED } from '@kaocheng/casework';
import { badField } from '../../http/problems.ts';
import type { Kind } from '../import/kinds/index.ts';
import { MOST_FIELDS, type PushRow } from './contract.ts';

/** Which fields the rows of a batch have. */
export interface Fields {
  /** Our fields, in the order of their columns. */
  readonly columns: readonly string[];
  /** Our field of each name that the rows use. */
  readonly byName: ReadonlyMap<string, string>;
  /** Names that mean nothing here. */
  readonly unknown: readonly string[];
  /** Names of personal data, which is not looked at. */
  readonly personal: readonly string[];
}

const PRIVATE: ReadonlySet<string> = new Set(Object.values(PERSONAL).flatMap((names) => names.map(plainHeading)));

/** @throws Problem where a necessary field is in no row, or two names mean the same field */
export function fieldsOf(kind: Kind, rows: readonly PushRow[]): Fields {
  const meanings = new Map<string, string>();
  for (const [field, names] of Object.entries(HEADINGS[kind]))
    for (const name of [field, ...names]) if (!meanings.has(plainHeading(name))) meanings.set(plainHeading(name), field);
  const names = namesIn(rows);
  const byName = new Map<string, string>();
  const nameOf = new Map<string, string>();
  for (const name of names) {
    const field = meanings.get(plainHeading(name));
    if (field === undefined) continue;
    const other = nameOf.get(field);
    if (other !== undefined) throw badField('rows', `“${other}”和“${name}”是同一项（${titleOf(kind, field)}），请只用一个`);
    byName.set(name, field);
    nameOf.set(field, name);
  }
  const missing = REQUIRED[kind].filter((field) => !nameOf.has(field));
  if (missing.length > 0) {
    const said = missing.map((field) => `${titleOf(kind, field)}（${field}）`).join('、');
    throw badField('rows', `没有一行写了${said}`);
  }
  const others = [...names].filter((name) => !byName.has(name));
  return {
    columns: Object.keys(HEADINGS[kind]).filter((field) => nameOf.has(field)),
    byName,
    unknown: others.filter((name) => !PRIVATE.has(plainHeading(name))),
    personal: others.filter((name) => PRIVATE.has(plainHeading(name))),
  };
}

/** @throws Problem where there are more than any export has: looking them all up would keep everybody waiting */
function namesIn(rows: readonly PushRow[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const row of rows) {
    for (const name of Object.keys(row)) names.add(name);
    if (names.size > MOST_FIELDS) throw badField('rows', `一批里用到的项超过 ${MOST_FIELDS} 个，请每行用同样的项`);
  }
  return names;
}

/** Where the fields stand, as the mapping of a file says it. */
export const mappingOf = (kind: Kind, { columns }: Fields): Mapping<Kind> => ({
  table: kind,
  columns: Object.fromEntries(columns.map((field, index) => [field, { heading: titleOf(kind, field), index, by: 'heading' as const }])),
  personal: [],
});

export const titleOf = (kind: Kind, field: string): string => headingOf(kind, field as never);
