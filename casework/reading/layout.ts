import { type CaseFinding, fault, remark } from '../finding.ts';
import { REQUIRED, type TableName } from '../formats/headings.ts';
import { readStart, type Start } from './encoding.ts';
import { headingsIn, type Mapping, mapColumns } from './mapping.ts';
import { fieldText, Splitter } from './splitter.ts';

/** How a file is laid out, told from its first bytes. */
export interface Layout<T extends TableName> {
  readonly start: Start;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly mapping: Mapping<T>;
  /** Rows under the header, for a person to look at the mapping; personal data not masked, so not for keeping. */
  readonly sample: readonly (readonly string[])[];
  readonly findings: readonly CaseFinding[];
}

/** The header stands within so many records. */
const TITLE_ROWS = 12;
const SAMPLE_ROWS = 50;

/** A sensible number of first bytes to hand in. */
export const START_BYTES = 1 << 16;

/** Tells encoding, header and columns from the start of a file, or why it is refused. Titles above the header are passed over. */
export function readLayout<T extends TableName>(table: T, bytes: Uint8Array, whole: boolean, earlier?: Mapping<T>): Layout<T> | CaseFinding {
  const start = readStart(bytes);
  if ('code' in start) return start;
  const splitter = new Splitter(start.delimiter);
  splitter.feed(bytes.subarray(start.mark));
  if (whole) splitter.feed(undefined);
  const records: { row: number; cells: string[] }[] = [];
  while (records.length < TITLE_ROWS + SAMPLE_ROWS && splitter.next()) {
    const cells = Array.from({ length: splitter.count }, (_, i) =>
      fieldText(splitter.bytes, splitter.from[i] ?? 0, splitter.to[i] ?? 0, start.encoding),
    );
    if (cells.some((text) => text !== '')) records.push({ row: splitter.row, cells });
  }
  const [first] = records;
  if (!first) return fault('empty', '文件里没有任何内容');
  const ranked = records.slice(0, TITLE_ROWS).map((record) => ({ record, known: headingsIn(table, record.cells) }));
  const best = ranked.reduce((most, next) => (next.known > most.known ? next : most));
  const header = best.known > 0 ? best.record : first;
  const below = records.slice(records.indexOf(header) + 1);
  const { mapping, findings } = mapColumns(
    table,
    header.cells,
    below.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    header.row,
    earlier,
  );
  return {
    start,
    header: header.cells,
    headerRow: header.row,
    mapping,
    sample: below.map(({ cells }) => cells),
    findings: [...findings, ...headerRemarks(table, header, first, below[0], mapping)],
  };
}

function headerRemarks<T extends TableName>(
  table: T,
  header: { row: number; cells: readonly string[] },
  first: { row: number },
  next: { cells: readonly string[] } | undefined,
  mapping: Mapping<T>,
): CaseFinding[] {
  const found: CaseFinding[] = [];
  if (header !== first) found.push(remark('note', 'title-rows', `表头在第 ${header.row} 行，前面的标题行没有读取`, header.row));
  const second = next ? headingsIn(table, next.cells) : 0;
  if (second >= 2 && REQUIRED[table].some((field) => !mapping.columns[field]))
    found.push(fault('merged-header', '表头分成了两行（合并单元格）；请取消合并，改成只有一行表头，每列一个列名', header.row));
  if (mapping.personal.length > 0) {
    const names = mapping.personal.map(({ heading }) => heading).join('、');
    found.push(remark('note', 'personal-dropped', `个人信息没有保存：${names}`, header.row));
  }
  return found;
}
