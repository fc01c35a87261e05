import { type CaseFinding, fault, remark } from '../finding.ts';
import { type FieldOf, HEADINGS, headingOf, PERSONAL, type PersonalKind, plainHeading, REQUIRED, type TableName } from '../formats/headings.ts';
import { guessByContent } from './content.ts';

/** Where one field stands in a file. `by` says why we think so: its heading, or what is in the column (then a person should look). */
export interface MappedColumn {
  readonly heading: string;
  /** From 0. */
  readonly index: number;
  readonly by: 'heading' | 'content' | 'person';
}

/** How the columns of one source are read. Plain data: to be shown, changed, saved and used again for the next file of the same source. */
export interface Mapping<T extends TableName = TableName> {
  readonly table: T;
  readonly columns: { readonly [F in FieldOf<T>]?: MappedColumn };
  /** Columns with personal data, which are not read (`id` is made a mark of). */
  readonly personal: readonly (MappedColumn & { readonly kind: PersonalKind })[];
}

export interface MappedFile<T extends TableName> {
  readonly mapping: Mapping<T>;
  readonly findings: readonly CaseFinding[];
}

const entries = <T extends TableName>(table: T): readonly (readonly [FieldOf<T>, readonly string[]])[] =>
  Object.entries(HEADINGS[table]).map(([field, names]) => [field as FieldOf<T>, names.map(plainHeading)]);

/** How many fields of a table a row of cells could be the headings of. */
export const headingsIn = (table: TableName, cells: readonly string[]): number => {
  const known = entries(table);
  return new Set(cells.flatMap((cell) => known.filter(([, names]) => cell !== '' && names.includes(plainHeading(cell))).map(([field]) => field)))
    .size;
};

/**
 * Guesses which column is which: by headings first, then by what the first rows hold. A mapping from an earlier file of the source goes before
 * both, wherever its headings are there again.
 */
export function mapColumns<T extends TableName>(
  table: T,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  row: number,
  earlier?: Mapping<T>,
): MappedFile<T> {
  const columns: { [F in FieldOf<T>]?: MappedColumn } = {};
  const findings: CaseFinding[] = [];
  const taken = new Set<number>();
  const take = (field: FieldOf<T>, index: number, by: MappedColumn['by']) => {
    columns[field] = { heading: header[index] ?? '', index, by };
    taken.add(index);
  };
  const known = entries(table);
  const plain = header.map(plainHeading);
  for (const [field] of known) {
    const before = earlier?.columns[field];
    const index = before ? plain.indexOf(plainHeading(before.heading)) : -1;
    if (before && index >= 0) take(field, index, before.by);
  }
  for (const [field, names] of known) {
    if (columns[field]) continue;
    const places = names.flatMap((name) => plain.flatMap((text, index) => (text === name && !taken.has(index) ? [index] : [])));
    const [first] = places;
    if (first !== undefined) take(field, first, 'heading');
    const second = places.find((index) => index !== first && plain[index] === plain[first ?? -1]);
    if (first !== undefined && second !== undefined)
      findings.push(remark('warning', 'heading-twice', `有两列都叫"${header[first]}"，读取的是靠前的一列`, row, header[first]));
  }
  const personal = header.flatMap((heading, index) => {
    const kind = taken.has(index) ? undefined : personalKind(plainHeading(heading));
    return kind ? [{ heading, index, by: 'heading' as const, kind }] : [];
  });
  for (const { index } of personal) taken.add(index);
  const missing = known.map(([field]) => field).filter((field) => !columns[field]);
  for (const { field, index, why } of guessByContent(table, missing, header, sample, taken)) {
    take(field, index, 'content');
    findings.push(
      remark(
        'warning',
        'column-guessed',
        `没有列名像"${headingOf(table, field)}"；从内容看是这一列（${why}），请核对`,
        row,
        header[index] || `第 ${index + 1} 列`,
      ),
    );
  }
  for (const field of REQUIRED[table].filter((each) => !columns[each])) {
    const names = (HEADINGS[table][field] as readonly string[]).slice(0, 4).join('、');
    findings.push(fault('missing-heading', `缺少"${headingOf(table, field)}"列，也可以写成：${names}；表头现有：${shown(header)}`, row));
  }
  return { mapping: { table, columns, personal }, findings };
}

function shown(header: readonly string[]): string {
  const named = header.filter((text) => text !== '').map((text) => text.slice(0, 20));
  return named.length === 0 ? '没有文字' : named.slice(0, 12).join('、') + (named.length > 12 ? ` 等 ${named.length} 列` : '');
}

const PERSONAL_NAMES = Object.entries(PERSONAL).map(([kind, names]) => [kind as PersonalKind, names.map(plainHeading)] as const);
const personalKind = (heading: string): PersonalKind | undefined => PERSONAL_NAMES.find(([, names]) => names.includes(heading))?.[0];
