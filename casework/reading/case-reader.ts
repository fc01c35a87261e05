import type { Catalogue } from '../catalogue.ts';
import { type CaseFinding, type Findings, fault, remark } from '../finding.ts';
import { markOf } from '../formats/privacy.ts';
import { type Moment, NONE } from '../moment.ts';
import { CaseColumns } from './case-columns.ts';
import { CaseRow } from './case-row.ts';
import { FileReader, type ReaderOptions, type RowHandler } from './file-reader.ts';
import { Hash } from './hash.ts';
import type { Layout } from './layout.ts';
import { numberFault, PrecisionWatch } from './numbers.ts';
import { orderFaults } from './order.ts';
import { SeenKeys } from './seen.ts';
import type { Splitter } from './splitter.ts';

export interface CaseReaderOptions extends ReaderOptions<'cases'> {
  /** Whether a case that stands twice in the file is refused the second time; default true. Costs 11 to 21 bytes a row. */
  readonly duplicates?: boolean | undefined;
  /** Secret of the marks of applicants, which find one applicant at two counters; 0, the default, makes none. */
  readonly secret?: number | undefined;
  /** Cases accepted after this moment are refused; NONE, the default, for no bound. */
  readonly latest?: Moment | undefined;
}

/** A reader of a file of cases. `visit` gets every good row, the same object for all of them. */
export const caseReader = (catalogue: Catalogue, visit: (row: CaseRow) => void, options: CaseReaderOptions = {}): FileReader<'cases'> =>
  new FileReader('cases', (layout, findings) => new CaseRows(layout, findings, catalogue, visit, options), options);

class CaseRows implements RowHandler {
  readonly needed: number;
  readonly #columns: CaseColumns;
  readonly #findings: Findings;
  readonly #visit: (row: CaseRow) => void;
  readonly #row: CaseRow;
  readonly #hash = new Hash();
  readonly #seen = new SeenKeys();
  readonly #precision = new PrecisionWatch();
  readonly #latest: Moment;
  readonly #secret: number;
  readonly #once: boolean;

  constructor(layout: Layout<'cases'>, findings: Findings, catalogue: Catalogue, visit: (row: CaseRow) => void, options: CaseReaderOptions) {
    this.#columns = new CaseColumns(layout.mapping, layout.start.encoding, catalogue);
    this.needed = this.#columns.needed;
    this.#findings = findings;
    this.#visit = visit;
    this.#row = new CaseRow(catalogue, layout.start.encoding);
    this.#latest = options.latest ?? NONE;
    this.#secret = options.secret ?? 0;
    this.#once = options.duplicates !== false;
  }

  row(splitter: Splitter): readonly CaseFinding[] | undefined {
    const row = this.#row;
    const columns = this.#columns;
    const { bytes } = splitter;
    row.bytes = bytes;
    row.row = splitter.row;
    let faults = columns.read(splitter, row, this.#findings);
    const wrong = numberFault(bytes, row.numberFrom, row.numberTo);
    if (wrong) faults = [...(faults ?? []), fault(wrong.code, wrong.message, row.row, columns.heading('number'))];
    const disorder = orderFaults(row, columns, this.#latest);
    if (disorder) faults = [...(faults ?? []), ...disorder];
    if (faults !== undefined) return faults;
    this.#precision.see(bytes, row.numberFrom, row.numberTo);
    const hash = this.#hash;
    hash.start(columns.unitSeed(row.unit));
    hash.bytes(bytes, row.numberFrom, row.numberTo);
    hash.end();
    row.keyHigh = hash.high;
    row.keyLow = hash.low;
    if (this.#once && this.#seen.addIfNew(hash.high, hash.low))
      return [fault('duplicate', '与前面的一行重复：办件编号和单位都相同，只取前一行', row.row, columns.heading('number'))];
    row.applicantMark = this.#markOf(splitter);
    this.#visit(row);
    return undefined;
  }

  #markOf({ bytes, from, to, count }: Splitter): number {
    const column = this.#columns.idColumn;
    if (this.#secret === 0 || column < 0 || column >= count) return 0;
    return markOf(this.#hash, this.#secret, bytes, from[column] ?? 0, to[column] ?? 0);
  }

  end(): readonly CaseFinding[] {
    const found: CaseFinding[] = [];
    if (this.#precision.lost) found.push(remark('warning', 'precision-lost', this.#precision.message, undefined, this.#columns.heading('number')));
    if (this.#seen.full) found.push(remark('note', 'duplicates-unchecked', '行数太多，后面的行没有查是否重复'));
    return found;
  }
}
