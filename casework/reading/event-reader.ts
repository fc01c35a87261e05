import type { Catalogue } from '../catalogue.ts';
import type { Complaint, Rating } from '../formats/rating.ts';
import { choicesOf, LEVELS, lookup, YES_NO } from '../formats/words.ts';
import { NONE } from '../moment.ts';
import { MIXED, UNKNOWN, WordColumn } from './columns.ts';
import { type EventRow, EventRows } from './event-rows.ts';
import { FileReader, type ReaderOptions } from './file-reader.ts';
import type { Layout } from './layout.ts';
import type { Splitter } from './splitter.ts';

export type RatingRow = Rating & EventRow;
export type ComplaintRow = Complaint & EventRow;

/** Whether every row gets its key, and rows that stand twice are refused: for who keeps them. It costs time. */
export interface EventOptions {
  readonly keys?: boolean;
}

const yesNo = lookup(YES_NO);

class RatingRows extends EventRows<'ratings', RatingRow> {
  readonly #level: WordColumn<Rating['level']>;
  readonly #excluded: WordColumn<boolean>;
  readonly #texts: boolean;
  readonly #row = {
    number: '',
    service: NONE,
    unit: NONE,
    at: NONE,
    level: 0 as Rating['level'],
    excluded: false,
    source: '',
    corrected: NONE,
    row: 0,
    key: '',
    contentHash: '',
  };

  constructor(layout: Layout<'ratings'>, catalogue: Catalogue, visit: (rating: RatingRow) => void, { keys = false, texts = keys }: RatingOptions) {
    super(layout, catalogue, visit, keys);
    this.#level = new WordColumn(this.column('level'), layout.start.encoding, lookup(LEVELS));
    this.#excluded = new WordColumn(this.column('excluded'), layout.start.encoding, yesNo);
    this.#texts = texts;
  }

  protected take(splitter: Splitter): RatingRow {
    const { bytes, from, to, count } = splitter;
    const row = this.#row;
    const place = this.#level.index;
    const level = this.#level.read(bytes, from[place] as number, to[place] as number);
    if (level === UNKNOWN || level === MIXED) {
      const text = this.text(splitter, 'level').slice(0, 40);
      this.fault(splitter, 'unknown-level', `不认识评价等级"${text}"，可写：${choicesOf(LEVELS)}`, 'level');
    } else row.level = level;
    const review = this.#excluded.index;
    row.excluded = review >= 0 && review < count && this.#excluded.read(bytes, from[review] as number, to[review] as number) === true;
    row.corrected = this.later(splitter, 'corrected', '整改时间');
    if (this.#texts) {
      row.number = this.text(splitter, 'number');
      row.source = this.text(splitter, 'source').slice(0, 100);
    }
    return row;
  }

  protected origin({ source }: RatingRow): string {
    return source;
  }

  /** A case may be rated more than once, at different times. */
  protected occasion({ at }: RatingRow): string {
    return String(at);
  }

  protected state({ level, excluded, corrected }: RatingRow): string {
    return `${level} ${excluded} ${corrected}`;
  }
}

class ComplaintRows extends EventRows<'complaints', ComplaintRow> {
  readonly #row = { number: '', unit: NONE, service: NONE, at: NONE, valid: false, closed: NONE, row: 0, key: '', contentHash: '' };

  protected take(splitter: Splitter): ComplaintRow {
    const row = this.#row;
    const text = this.text(splitter, 'valid');
    const valid = text === '' ? false : yesNo(text);
    if (valid === undefined) this.fault(splitter, 'unknown-word', `不认识"${text.slice(0, 40)}"，请写"是"或"否"`, 'valid');
    row.valid = valid ?? false;
    row.closed = this.later(splitter, 'closed', '办结时间');
    row.number = this.text(splitter, 'number');
    return row;
  }

  protected origin(): string {
    return '';
  }

  protected occasion(): string {
    return '';
  }

  protected state({ valid, closed }: ComplaintRow): string {
    return `${valid} ${closed}`;
  }
}

/** `texts` says whether number and source are wanted without keys too: they cost time. */
type RatingOptions = EventOptions & { readonly texts?: boolean };

/** A reader of ratings; every rating is the same object. */
export const ratingReader = (
  catalogue: Catalogue,
  visit: (rating: RatingRow) => void,
  options: ReaderOptions<'ratings'> & RatingOptions = {},
): FileReader<'ratings'> => new FileReader('ratings', (layout: Layout<'ratings'>) => new RatingRows(layout, catalogue, visit, options), options);

/** A reader of complaints; every complaint is the same object. */
export const complaintReader = (
  catalogue: Catalogue,
  visit: (complaint: ComplaintRow) => void,
  options: ReaderOptions<'complaints'> & EventOptions = {},
): FileReader<'complaints'> =>
  new FileReader('complaints', (layout: Layout<'complaints'>) => new ComplaintRows(layout, catalogue, visit, options.keys ?? false), options);
