import { type CaseFinding, HEADINGS, headingOf, type Layout, type Mapping, REQUIRED } from '@kaocheng/casework';
import { badField, Problem } from '../../http/problems.ts';
import type { CaseImport, Starting } from './contract.ts';
import type { Kind } from './kinds/index.ts';

const requiredIn = (kind: Kind): ReadonlySet<string> => new Set(REQUIRED[kind]);
const titleIn = (kind: Kind, field: string): string => headingOf(kind, field as never);
type Columns = Readonly<Record<string, Mapping['personal'][number] | undefined>>;

/** What can stand in a file of this kind, and where it stands in this one. */
export function columnsOf(kind: Kind, { mapping }: Layout<Kind>): CaseImport['columns'] {
  const required = requiredIn(kind);
  return Object.keys(HEADINGS[kind]).map((field) => {
    const column = (mapping.columns as Columns)[field];
    return { field, title: titleIn(kind, field), required: required.has(field), index: column?.index ?? null, by: column?.by ?? null };
  });
}

/** The columns as a person has decided them. */
export function mappingFrom(kind: Kind, { header, mapping }: Layout<Kind>, columns: Starting['columns']): Mapping<Kind> {
  const chosen = new Map<string, number>();
  const taken = new Map<number, string>();
  for (const { field, index } of columns) {
    if (!Object.hasOwn(HEADINGS[kind], field)) throw badField('columns', `没有“${field}”这一项`);
    if (index >= header.length) throw badField('columns', `文件没有第 ${index + 1} 列`);
    const other = taken.get(index);
    if (other) throw badField('columns', `“${header[index]}”一列不能既是${titleIn(kind, other)}又是${titleIn(kind, field)}`);
    chosen.set(field, index);
    taken.set(index, field);
  }
  for (const field of requiredIn(kind)) if (!chosen.has(field)) throw badField('columns', `请指定“${titleIn(kind, field)}”是哪一列`);
  const proposed = mapping.columns as Columns;
  return {
    table: kind,
    columns: Object.fromEntries(
      [...chosen].map(([field, index]) => [
        field,
        { heading: header[index] ?? '', index, by: proposed[field]?.index === index ? proposed[field].by : 'person' },
      ]),
    ),
    personal: mapping.personal.filter(({ index }) => !taken.has(index)),
  };
}

/** The columns as the program proposes them, where nobody is there to decide. @throws Problem where a necessary one is missing */
export function mappingProposed({ mapping, findings }: Layout<Kind>): Mapping<Kind> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first) throw new Problem('has-errors', first.message, { errors: errors.map(({ message }) => ({ path: 'file', message })) });
  return mapping;
}

export const shownFinding = ({ severity, message, row, column }: CaseFinding): CaseImport['findings'][number] => ({
  severity,
  message,
  row: row ?? null,
  column: column ?? null,
});
