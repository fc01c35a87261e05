import type { Catalogue } from '../catalogue.ts';
import { type CaseFinding, type Findings, fault } from '../finding.ts';
import { type FieldOf, headingOf } from '../formats/headings.ts';
import type { Complaint, Rating } from '../formats/rating.ts';
import { choicesOf, LEVELS, lookup, YES_NO } from '../formats/words.ts';
import { type Moment, NONE } from '../moment.ts';
import { MIXED, UNKNOWN, WordColumn } from './columns.ts';
import { FileReader, type ReaderOptions, type RowHandler } from './file-reader.ts';
import type { Layout } from './layout.ts';
import { momentFrom, UNREADABLE } from './moment-bytes.ts';
import { advice } from './nearest.ts';
import { fieldText, type Splitter } from './splitter.ts';

/** What ratings and complaints have in common: a unit, perhaps a service, and a moment. */
abstract class EventRows<T extends 'ratings' | 'complaints'> implements RowHandler {
  readonly needed: number;
  readonly layout: Layout<T>;
  protected readonly catalogue: Catalogue;
  readonly #unit: WordColumn<number>;
  readonly #service: WordColumn<number>;
  readonly #decode: (from: number, to: number) => string;
  #bytes: Uint8Array = new Uint8Array(0);
  protected faults: CaseFinding[] | undefined;

  constructor(layout: Layout<T>, catalogue: Catalogue) {
    this.layout = layout;
    this.catalogue = catalogue;
    const { encoding } = layout.start;
    this.#unit = new WordColumn(this.column('unit'), encoding, (text) => known(catalogue.unitIndex(text)));
    this.#service = new WordColumn(this.column('service'), encoding, (text) => known(catalogue.serviceIndex(text)));
    this.#decode = (from, to) => fieldText(this.#bytes, from, to, encoding);
    this.needed = Math.max(...['unit', 'at', 'level'].map((field) => this.column(field)?.index ?? -1)) + 1;
  }

  column(field: string): { readonly index: number; readonly heading: string } | undefined {
    return (this.layout.mapping.columns as Readonly<Record<string, { index: number; heading: string } | undefined>>)[field];
  }

  heading(field: string): string {
    return this.column(field)?.heading || headingOf(this.layout.mapping.table, field as FieldOf<T>);
  }

  text({ from, to, count }: Splitter, field: string): string {
    const index = this.column(field)?.index ?? -1;
    return index < 0 || index >= count ? '' : this.#decode(from[index] ?? 0, to[index] ?? 0);
  }

  fault(splitter: Splitter, code: string, message: string, field: string): void {
    this.faults ??= [];
    this.faults.push(fault(code, message, splitter.row, this.heading(field)));
  }

  row(splitter: Splitter): readonly CaseFinding[] | undefined {
    this.#bytes = splitter.bytes;
    this.faults = undefined;
    const unit = this.#look(splitter, this.#unit);
    if (unit === NONE) {
      const text = this.text(splitter, 'unit');
      const what = text === '' ? '没有写单位' : `单位表里没有"${text.slice(0, 40)}"${advice(text, this.catalogue.unitNames)}`;
      this.fault(splitter, 'unknown-unit', what, 'unit');
    }
    const at = this.#moment(splitter);
    this.take(splitter, unit, this.#look(splitter, this.#service), at);
    return this.faults;
  }

  /** Reads what is left and hands it on, where there are no faults. */
  protected abstract take(splitter: Splitter, unit: number, service: number, at: Moment): void;

  end(): readonly CaseFinding[] {
    return [];
  }

  #look({ bytes, from, to, count }: Splitter, column: WordColumn<number>): number {
    if (column.index < 0 || column.index >= count) return NONE;
    const value = column.read(bytes, from[column.index] as number, to[column.index] as number);
    return typeof value === 'number' ? value : NONE;
  }

  #moment(splitter: Splitter): Moment {
    const index = this.column('at')?.index ?? 0;
    const at = momentFrom(splitter.bytes, splitter.from[index] as number, splitter.to[index] as number, this.#decode);
    if (at >= 0) return at;
    const text = this.text(splitter, 'at');
    this.fault(splitter, 'bad-date', at === UNREADABLE ? `"${text.slice(0, 40)}"不是日期，请写成 2026-03-05 09:30 的样子` : '没有写时间', 'at');
    return NONE;
  }
}

const known = (index: number): number | undefined => (index < 0 ? undefined : index);

class RatingRow implements Rating {
  service = NONE;
  unit = NONE;
  at = NONE;
  level: Rating['level'] = 0;
  excluded = false;
  number = '';
  source = '';
}

class RatingRows extends EventRows<'ratings'> {
  readonly #level: WordColumn<Rating['level']>;
  readonly #excluded: WordColumn<boolean>;
  readonly #row = new RatingRow();
  readonly #visit: (rating: Rating) => void;
  readonly #texts: boolean;

  constructor(layout: Layout<'ratings'>, catalogue: Catalogue, visit: (rating: Rating) => void, texts: boolean) {
    super(layout, catalogue);
    this.#level = new WordColumn(this.column('level'), layout.start.encoding, lookup(LEVELS));
    this.#excluded = new WordColumn(this.column('excluded'), layout.start.encoding, lookup(YES_NO));
    this.#visit = visit;
    this.#texts = texts;
  }

  protected take(splitter: Splitter, unit: number, service: number, at: Moment): void {
    const { bytes, from, to, count } = splitter;
    const place = this.#level.index;
    const level = this.#level.read(bytes, from[place] as number, to[place] as number);
    if (level === UNKNOWN || level === MIXED) {
      this.fault(splitter, 'unknown-level', `不认识评价等级"${this.text(splitter, 'level').slice(0, 40)}"，可写：${choicesOf(LEVELS)}`, 'level');
      return;
    }
    if (this.faults) return;
    const row = this.#row;
    row.unit = unit;
    row.service = service;
    row.at = at;
    row.level = level;
    const review = this.#excluded.index;
    row.excluded = review >= 0 && review < count && this.#excluded.read(bytes, from[review] as number, to[review] as number) === true;
    if (this.#texts) {
      row.number = this.text(splitter, 'number');
      row.source = this.text(splitter, 'source');
    }
    this.#visit(row);
  }
}

class ComplaintRows extends EventRows<'complaints'> {
  readonly #visit: (complaint: Complaint) => void;

  constructor(layout: Layout<'complaints'>, catalogue: Catalogue, visit: (complaint: Complaint) => void) {
    super(layout, catalogue);
    this.#visit = visit;
  }

  protected take(splitter: Splitter, unit: number, service: number, at: Moment): void {
    const text = this.text(splitter, 'valid');
    const valid = text === '' ? false : lookup(YES_NO)(text);
    if (valid === undefined) {
      this.fault(splitter, 'unknown-word', `不认识"${text.slice(0, 40)}"，请写"是"或"否"`, 'valid');
      return;
    }
    if (!this.faults) this.#visit({ number: this.text(splitter, 'number'), unit, service, at, valid });
  }
}

/** A reader of ratings; every rating is the same object. `texts` says whether number and source are wanted too: they cost time. */
export const ratingReader = (
  catalogue: Catalogue,
  visit: (rating: Rating) => void,
  options: ReaderOptions<'ratings'> & { readonly texts?: boolean } = {},
): FileReader<'ratings'> =>
  new FileReader('ratings', (layout: Layout<'ratings'>, _: Findings) => new RatingRows(layout, catalogue, visit, options.texts ?? false), options);

export const complaintReader = (
  catalogue: Catalogue,
  visit: (complaint: Complaint) => void,
  options: ReaderOptions<'complaints'> = {},
): FileReader<'complaints'> => new FileReader('complaints', (layout: Layout<'complaints'>) => new ComplaintRows(layout, catalogue, visit), options);
