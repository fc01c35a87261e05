import type { Catalogue } from '../catalogue.ts';
import { type CaseFinding, fault } from '../finding.ts';
import { type FieldOf, headingOf } from '../formats/headings.ts';
import { DAY_SECONDS, type Moment, momentText, NONE } from '../moment.ts';
import { WordColumn } from './columns.ts';
import { contentHash, EventIdentity } from './event-identity.ts';
import type { RowHandler } from './file-reader.ts';
import type { Layout } from './layout.ts';
import { momentFrom, UNREADABLE } from './moment-bytes.ts';
import { advice } from './nearest.ts';
import { numberFault } from './numbers.ts';
import { fieldText, type Splitter } from './splitter.ts';

/** What the reader adds to a rating or complaint: its row, and with `keys` what it is told by. One object for all rows. */
export interface EventRow {
  readonly number: string;
  unit: number;
  service: number;
  at: Moment;
  /** 1-based row of the file. */
  row: number;
  /** 16 hexadecimal digits; '' without `keys`. */
  key: string;
  /** Of everything that was read; '' without `keys`. */
  contentHash: string;
}

/** What ratings and complaints have in common: a unit, perhaps a service, a number, and a moment. */
export abstract class EventRows<T extends 'ratings' | 'complaints', R extends EventRow> implements RowHandler {
  readonly needed: number;
  readonly #layout: Layout<T>;
  readonly #catalogue: Catalogue;
  readonly #unit: WordColumn<number>;
  readonly #service: WordColumn<number>;
  readonly #decode: (from: number, to: number) => string;
  readonly #identity: EventIdentity | undefined;
  readonly #visit: (row: R) => void;
  #bytes: Uint8Array = new Uint8Array(0);
  protected faults: CaseFinding[] | undefined;

  constructor(layout: Layout<T>, catalogue: Catalogue, visit: (row: R) => void, keys: boolean) {
    this.#layout = layout;
    this.#catalogue = catalogue;
    this.#visit = visit;
    this.#identity = keys ? new EventIdentity() : undefined;
    const { encoding } = layout.start;
    this.#unit = new WordColumn(this.column('unit'), encoding, (text) => known(catalogue.unitIndex(text)));
    this.#service = new WordColumn(this.column('service'), encoding, (text) => known(catalogue.serviceIndex(text)));
    this.#decode = (from, to) => fieldText(this.#bytes, from, to, encoding);
    this.needed = Math.max(...['unit', 'at', 'level'].map((field) => this.column(field)?.index ?? -1)) + 1;
  }

  /** Reads what is particular, or says what is wrong with it. */
  protected abstract take(splitter: Splitter): R;
  /** What tells two rows apart that have no number, beside unit, service and moment. */
  protected abstract origin(row: R): string;
  /** What tells two rows of one unit and number apart. */
  protected abstract occasion(row: R): string;
  /** What may change without the row becoming another one. */
  protected abstract state(row: R): string;

  row(splitter: Splitter): readonly CaseFinding[] | undefined {
    this.#bytes = splitter.bytes;
    this.faults = undefined;
    const unit = this.#look(splitter, this.#unit);
    if (unit === NONE) {
      const text = this.text(splitter, 'unit');
      const what = text === '' ? '没有写单位' : `单位表里没有"${text.slice(0, 40)}"${advice(text, this.#catalogue.unitNames)}`;
      this.fault(splitter, 'unknown-unit', what, 'unit');
    }
    const at = this.#at(splitter);
    const row = this.take(splitter);
    row.unit = unit;
    row.service = this.#look(splitter, this.#service);
    row.at = at;
    row.row = splitter.row;
    if (this.#identity && !this.faults) this.#identify(splitter, row, this.#identity);
    if (!this.faults) this.#visit(row);
    return this.faults;
  }

  end(): readonly CaseFinding[] {
    return [];
  }

  protected column(field: string): { readonly index: number; readonly heading: string } | undefined {
    return (this.#layout.mapping.columns as Readonly<Record<string, { index: number; heading: string } | undefined>>)[field];
  }

  protected text({ from, to, count }: Splitter, field: string): string {
    const index = this.column(field)?.index ?? -1;
    return index < 0 || index >= count ? '' : this.#decode(from[index] ?? 0, to[index] ?? 0);
  }

  protected fault(splitter: Splitter, code: string, message: string, field: string): void {
    this.faults ??= [];
    const heading = this.column(field)?.heading || headingOf(this.#layout.mapping.table, field as FieldOf<T>);
    this.faults.push(fault(code, message, splitter.row, heading));
  }

  /** A moment as it stands in the row; NONE where it is empty. */
  protected moment({ bytes, from, to, count }: Splitter, field: string): Moment | typeof UNREADABLE {
    const index = this.column(field)?.index ?? -1;
    return index < 0 || index >= count ? NONE : momentFrom(bytes, from[index] as number, to[index] as number, this.#decode);
  }

  /** A later moment of the same row: NONE where there is none. A bare day stands for any moment of it. */
  protected later(splitter: Splitter, field: string, name: string): Moment {
    const moment = this.moment(splitter, field);
    if (moment === NONE) return NONE;
    const at = this.moment(splitter, 'at');
    if (moment === UNREADABLE) this.#unreadable(splitter, field);
    else if (at >= 0 && moment < at && !(moment % DAY_SECONDS === 0 && at - moment < DAY_SECONDS))
      this.fault(splitter, 'backwards', `${name}（${momentText(moment)}）早于${momentText(at)}，时间倒流，请核对`, field);
    return moment === UNREADABLE ? NONE : moment;
  }

  #identify(splitter: Splitter, row: R, identity: EventIdentity): void {
    const column = this.column('number')?.index ?? -1;
    const wrong = row.number === '' ? undefined : numberFault(splitter.bytes, splitter.from[column] as number, splitter.to[column] as number);
    if (wrong) this.fault(splitter, wrong.code, wrong.message.replace('办件编号', '编号'), 'number');
    const unit = this.#catalogue.units[row.unit]?.id ?? '';
    const service = this.#catalogue.services[row.service]?.code ?? '';
    const key =
      row.number === ''
        ? // The service as it is written: one that is not known yet will be.
          identity.countedKey(`${unit}\n${this.text(splitter, 'service')}\n${row.at}\n${this.origin(row)}`)
        : identity.onlyKey(`${unit}\n#${row.number}\n${this.occasion(row)}`);
    if (key === undefined) this.fault(splitter, 'duplicate', '与前面的一行重复：编号、单位都相同，只取前一行', 'number');
    row.key = key ?? '';
    row.contentHash = contentHash(`${row.number}\n${service}\n${row.at}\n${this.origin(row)}\n${this.state(row)}`);
  }

  #look({ bytes, from, to, count }: Splitter, column: WordColumn<number>): number {
    if (column.index < 0 || column.index >= count) return NONE;
    const value = column.read(bytes, from[column.index] as number, to[column.index] as number);
    return typeof value === 'number' ? value : NONE;
  }

  #at(splitter: Splitter): Moment {
    const at = this.moment(splitter, 'at');
    if (at >= 0) return at;
    if (at === UNREADABLE) this.#unreadable(splitter, 'at');
    else this.fault(splitter, 'bad-date', '没有写时间', 'at');
    return NONE;
  }

  #unreadable(splitter: Splitter, field: string): void {
    const text = this.text(splitter, field).slice(0, 40);
    this.fault(splitter, 'bad-date', `"${text}"不是日期，请写成 2026-03-05 09:30 的样子`, field);
  }
}

const known = (index: number): number | undefined => (index < 0 ? undefined : index);
