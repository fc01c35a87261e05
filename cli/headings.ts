import { FACT_COLUMNS } from '@kaocheng/engine';
import type { HeaderCell, Sheet } from '@kaocheng/tables';
import { error, type Report } from './findings.ts';
import { advice } from './nearest.ts';

/** The two kinds of tables: facts, and the list of units. Each field with the headings it may stand under, the one to print first. */
const FIELDS = {
  facts: {
    unit: FACT_COLUMNS.unit.headings,
    fact: FACT_COLUMNS.fact.headings,
    level: FACT_COLUMNS.level.headings,
    value: FACT_COLUMNS.value.headings,
    date: FACT_COLUMNS.date.headings,
    note: FACT_COLUMNS.note.headings,
  },
  units: {
    unit: ['单位', 'unit'],
    name: ['名称', 'name'],
    kind: ['类型', 'kind'],
    group: ['分组', 'group', '组'],
    superior: ['上级', 'superior'],
  },
} as const;

export type Role = keyof typeof FIELDS;
export type FactField = keyof (typeof FIELDS)['facts'];
export type UnitField = keyof (typeof FIELDS)['units'];

/** Columns that people keep for themselves: known, and not read. */
const PASSED_OVER = new Set(['序号', 'no', 'no.', '佐证', '佐证材料', 'evidence', '来源', 'source']);

/** Where each field stands in one sheet. */
export type Columns = ReadonlyMap<string, HeaderCell>;

export interface ReadHeadings {
  readonly columns: Columns;
  /** False where the columns that identify a row are not there: nothing can be read. */
  readonly readable: boolean;
  readonly findings: readonly Report[];
}

const plain = (heading: string): string =>
  heading
    .replace(/[*＊]$/, '')
    .trim()
    .toLowerCase();
const fieldsOf = (role: Role): readonly (readonly [string, readonly string[]])[] => Object.entries(FIELDS[role]);
const fieldOf = (role: Role, heading: string): string | undefined => fieldsOf(role).find(([, names]) => names.includes(plain(heading)))?.[0];

/** The heading under which a field is printed. */
export const headingOf = (role: Role, field: string): string => fieldsOf(role).find(([key]) => key === field)?.[1][0] ?? field;

/** What a sheet is, told from its headings and, where they do not tell, from its name. */
export function roleOf(sheet: Sheet): Role | undefined {
  const has = (role: Role, fields: readonly string[]) => sheet.header.some(({ text }) => fields.includes(fieldOf(role, text) ?? ''));
  if (has('facts', ['fact'])) return 'facts';
  if (has('units', ['name', 'kind', 'group', 'superior']) && !has('facts', ['level', 'value', 'date'])) return 'units';
  const name = plain(sheet.name);
  if (name === '事实' || name === 'facts') return 'facts';
  if (name === '单位' || name === 'units') return 'units';
  return undefined;
}

/** Finds the columns of a sheet by their headings; every missing, unknown or doubled heading is a finding at its cell. */
export function readHeadings(sheet: Sheet, role: Role, place: { file: string; sheet?: string | undefined }): ReadHeadings {
  const columns = new Map<string, HeaderCell>();
  const findings: Report[] = [];
  const known = fieldsOf(role).map(([, [heading = '']]) => heading);
  const at = (cell: HeaderCell): Partial<Report> => ({ ...place, row: sheet.headerRow, column: cell.text, address: cell.address });
  const unknown: HeaderCell[] = [];
  for (const cell of sheet.header) {
    const field = fieldOf(role, cell.text);
    const earlier = field && columns.get(field);
    if (field && !earlier) columns.set(field, cell);
    else if (earlier && earlier.text !== cell.text)
      findings.push(error('header-duplicate', `列名"${cell.text}"与"${earlier.text}"是同一列，请删去一列`, at(cell)));
    else if (!field && cell.text !== '' && !PASSED_OVER.has(plain(cell.text))) unknown.push(cell);
  }
  const free = fieldsOf(role).flatMap(([field, names]) => (columns.has(field) ? [] : names));
  for (const cell of unknown) {
    const meant = advice(cell.text, free);
    findings.push(
      error('unknown-heading', `不认识列名"${cell.text.slice(0, 40)}"${meant || `，可用：${known.join('、')}`}；不需要的列请删去`, at(cell)),
    );
  }
  const missing =
    role === 'facts' ? ['unit', 'fact'].filter((field) => !columns.has(field)) : columns.has('unit') || columns.has('name') ? [] : ['unit'];
  for (const field of missing) {
    const heading = headingOf(role, field);
    findings.push(error('missing-heading', `缺少"${heading}"列；表头应为：${known.join('、')}`, { ...place, row: sheet.headerRow, column: heading }));
  }
  return { columns, readable: missing.length === 0, findings };
}
