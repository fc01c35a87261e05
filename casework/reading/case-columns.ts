import type { Catalogue } from '../catalogue.ts';
import { type CaseFinding, type Findings, fault, remark } from '../finding.ts';
import type { Applicant, Channel, Outcome, Pause, SampleCheck } from '../formats/case.ts';
import { type FieldOf, HEADINGS, headingOf } from '../formats/headings.ts';
import { APPLICANTS, CHANNELS, choicesOf, lookup, OUTCOMES, SAMPLES, YES_NO } from '../formats/words.ts';
import { type Moment, NONE } from '../moment.ts';
import { unitSeed } from './case-key.ts';
import type { CaseRow } from './case-row.ts';
import { MIXED, UNKNOWN, WordColumn } from './columns.ts';
import { strictText } from './encoding.ts';
import type { Mapping } from './mapping.ts';
import { momentFrom, UNREADABLE } from './moment-bytes.ts';
import { advice } from './nearest.ts';
import { type Encoding, fieldText, type Splitter } from './splitter.ts';

type Field = FieldOf<'cases'>;
const NO_PAUSES: readonly Pause[] = [];
const MIXED_ADVICE = '这一格的文字编码与文件其他部分不同（一个文件混用了两种编码）；请用原系统重新导出，或用 Excel 打开各部分后合成一个文件';

/** The columns of one file: reads the cells of the current record into a row, and says what is wrong with them. */
export class CaseColumns {
  /** So many cells a row must have. */
  readonly needed: number;
  /** Column of the applicant's number, -1 for none. */
  readonly idColumn: number;
  readonly #mapping: Mapping<'cases'>;
  readonly #encoding: Encoding;
  readonly #catalogue: Catalogue;
  readonly #at: { readonly [F in Field]: number };
  readonly #unit: WordColumn<number>;
  readonly #service: WordColumn<number>;
  readonly #applicant: WordColumn<Applicant>;
  readonly #channel: WordColumn<Channel>;
  readonly #outcome: WordColumn<Outcome>;
  readonly #onSpot: WordColumn<boolean>;
  readonly #sample: WordColumn<SampleCheck>;
  readonly #seeds: number[] = [];
  readonly #said = new Set<string>();
  readonly #decode: (from: number, to: number) => string;
  #bytes: Uint8Array = new Uint8Array(0);
  #faults: CaseFinding[] | undefined;
  #rowNumber = 0;

  constructor(mapping: Mapping<'cases'>, encoding: Encoding, catalogue: Catalogue) {
    const { columns } = mapping;
    this.#mapping = mapping;
    this.#encoding = encoding;
    this.#catalogue = catalogue;
    const at = (field: Field): number => columns[field]?.index ?? -1;
    this.needed = Math.max(at('number'), at('unit'), at('accepted'), ...(at('closed') >= 0 ? [at('closed')] : [])) + 1;
    this.idColumn = mapping.personal.find(({ kind }) => kind === 'id')?.index ?? -1;
    this.#at = Object.fromEntries(FIELDS.map((field) => [field, at(field)])) as { [F in Field]: number };
    this.#unit = new WordColumn(columns.unit, encoding, (text) => known(catalogue.unitIndex(text)));
    this.#service = new WordColumn(columns.service, encoding, (text) => known(catalogue.serviceIndex(text)));
    this.#applicant = new WordColumn(columns.applicant, encoding, lookup(APPLICANTS));
    this.#channel = new WordColumn(columns.channel, encoding, lookup(CHANNELS));
    this.#outcome = new WordColumn(columns.outcome, encoding, lookup(OUTCOMES));
    this.#onSpot = new WordColumn(columns.onSpot, encoding, lookup(YES_NO));
    this.#sample = new WordColumn(columns.sample, encoding, lookup(SAMPLES));
    this.#decode = (from, to) => fieldText(this.#bytes, from, to, this.#encoding);
  }

  /** The heading in the file of a field. */
  heading(field: Field): string {
    return this.#mapping.columns[field]?.heading || headingOf('cases', field);
  }

  /** Start of the row key of a unit's cases: a hash of its id. */
  unitSeed(unit: number): number {
    const seed = this.#seeds[unit];
    if (seed !== undefined) return seed;
    const fresh = unitSeed(this.#catalogue.units[unit]?.id ?? '');
    this.#seeds[unit] = fresh;
    return fresh;
  }

  /** Faults of the current record's cells, undefined for none; unknown words that do not matter for the clock are remarks, once each. */
  read(splitter: Splitter, row: CaseRow, remarks: Findings): CaseFinding[] | undefined {
    const at = this.#at;
    this.#bytes = splitter.bytes;
    this.#faults = undefined;
    this.#rowNumber = splitter.row;
    this.#number(splitter, row);
    row.unit = this.#unitOf(splitter);
    row.service = this.#serviceOf(splitter);
    row.accepted = this.#moment(splitter, at.accepted, 'accepted');
    if (row.accepted === NONE) this.#fault('no-acceptance', '没有受理时间', 'accepted');
    row.statedDue = this.#moment(splitter, at.statedDue, 'statedDue');
    row.closed = this.#moment(splitter, at.closed, 'closed');
    row.delivered = this.#moment(splitter, at.delivered, 'delivered');
    row.entered = this.#moment(splitter, at.entered, 'entered');
    row.pauses = this.#pauses(splitter);
    row.extensionAsked = this.#moment(splitter, at.extensionAsked, 'extensionAsked');
    row.extensionDays = this.#days(splitter, at.extensionDays);
    row.applicant = this.#word(splitter, this.#applicant, 'unknown', remarks, APPLICANTS);
    row.channel = this.#word(splitter, this.#channel, 'unknown', remarks, CHANNELS);
    row.outcome = this.#word(splitter, this.#outcome, 'unknown', remarks, OUTCOMES);
    row.onSpot = this.#word(splitter, this.#onSpot, undefined, remarks, YES_NO);
    row.sample = this.#word(splitter, this.#sample, 'none', remarks, SAMPLES);
    const group = at.parallelGroup;
    row.groupFrom = group < 0 || group >= splitter.count ? 0 : (splitter.from[group] as number);
    row.groupTo = group < 0 || group >= splitter.count ? 0 : (splitter.to[group] as number);
    return this.#faults;
  }

  #fault(code: string, message: string, field: Field): void {
    this.#faults ??= [];
    this.#faults.push(fault(code, message, this.#rowNumber, this.heading(field)));
  }

  #number({ bytes, from, to }: Splitter, row: CaseRow): void {
    let start = from[this.#at.number] as number;
    let stop = to[this.#at.number] as number;
    while (start < stop && ((bytes[start] as number) <= 32 || bytes[start] === 39)) start++;
    while (stop > start && (bytes[stop - 1] as number) <= 32) stop--;
    row.numberFrom = start;
    row.numberTo = stop;
    for (let i = start; i < stop; i++) {
      if ((bytes[i] as number) < 128) continue;
      if (strictText(bytes.subarray(start, stop), this.#encoding) === undefined) this.#fault('mixed-encoding', MIXED_ADVICE, 'number');
      return;
    }
  }

  #unitOf(splitter: Splitter): number {
    const { index } = this.#unit;
    const from = splitter.from[index] as number;
    const to = splitter.to[index] as number;
    const unit = to > from ? this.#unit.read(splitter.bytes, from, to) : UNKNOWN;
    if (typeof unit === 'number') return unit;
    const text = this.#decode(from, to);
    if (unit === MIXED) this.#fault('mixed-encoding', MIXED_ADVICE, 'unit');
    else if (text === '') this.#fault('no-unit', '没有写单位', 'unit');
    else this.#fault('unknown-unit', `单位表里没有"${text.slice(0, 40)}"${advice(text, this.#catalogue.unitNames)}`, 'unit');
    return NONE;
  }

  #serviceOf(splitter: Splitter): number {
    const { index } = this.#service;
    if (index < 0 || index >= splitter.count || this.#catalogue.services.length === 0) return NONE;
    const from = splitter.from[index] as number;
    const to = splitter.to[index] as number;
    const service = to > from ? this.#service.read(splitter.bytes, from, to) : UNKNOWN;
    if (typeof service === 'number') return service;
    const text = this.#decode(from, to);
    if (service === MIXED) this.#fault('mixed-encoding', MIXED_ADVICE, 'service');
    else if (text === '') this.#fault('no-service', '没有写实施编码', 'service');
    else if (/^\d(\.\d+)?E\+?\d+$/i.test(text))
      this.#fault('scientific', `"${text}"是 Excel 把长编码当成数字后的样子，原来的编码已经丢失；请把这一列设为"文本"后重新导出`, 'service');
    else this.#fault('unknown-service', `事项目录里没有"${text.slice(0, 40)}"；实施编码应为 31 位，请先补全事项目录`, 'service');
    return NONE;
  }

  #moment({ bytes, from, to, count }: Splitter, column: number, field: Field): Moment {
    if (column < 0 || column >= count) return NONE;
    const start = from[column] as number;
    const stop = to[column] as number;
    if (start === stop) return NONE;
    const moment = momentFrom(bytes, start, stop, this.#decode);
    if (moment !== UNREADABLE) return moment;
    this.#unreadable(this.#decode(start, stop), field);
    return NONE;
  }

  #unreadable(text: string, field: Field): void {
    const lost = /^#+$/.test(text) ? '是列太窄时 Excel 显示的样子，请加宽列后重新导出' : '不是日期，请写成 2026-03-05 09:30 的样子';
    this.#fault('bad-date', `"${text.slice(0, 40)}"${lost}`, field);
  }

  #pauses(splitter: Splitter): readonly Pause[] {
    const at = this.#at;
    const corrected = hasText(splitter, at.correctionFrom) || hasText(splitter, at.correctionTo);
    const special = hasText(splitter, at.specialFrom) || hasText(splitter, at.specialTo);
    if (!corrected && !special) return NO_PAUSES;
    const pauses = [
      ...(corrected ? this.#pausesOf(splitter, 'correction', 'correctionFrom', 'correctionTo') : []),
      ...(special ? this.#pausesOf(splitter, 'special', 'specialFrom', 'specialTo') : []),
    ];
    return pauses.sort((a, b) => a.from - b.from);
  }

  /** Several pauses of one kind stand in one cell, separated by semicolons. */
  #pausesOf({ from, to, count }: Splitter, kind: Pause['kind'], begins: Field, ends: Field): Pause[] {
    const list = (field: Field): Moment[] => {
      const column = this.#at[field];
      if (column < 0 || column >= count) return [];
      return this.#decode(from[column] as number, to[column] as number)
        .split(/[;；|、]/)
        .filter((part) => part.trim() !== '')
        .map((part) => {
          const moment = momentFrom(new TextEncoder().encode(part), 0, new TextEncoder().encode(part).length, () => part);
          if (moment === UNREADABLE) this.#unreadable(part, field);
          return moment === UNREADABLE ? NONE : moment;
        });
    };
    const [starts, stops] = [list(begins), list(ends)];
    if (stops.length > starts.length) this.#fault('pause-without-start', `有"${this.heading(ends)}"，没有"${this.heading(begins)}"`, ends);
    return starts.map((start, index) => ({ kind, from: start, to: stops[index] ?? NONE }));
  }

  #days(splitter: Splitter, column: number): number {
    if (!hasText(splitter, column)) return 0;
    const text = this.#decode(splitter.from[column] as number, splitter.to[column] as number);
    const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(days)) this.#fault('bad-number', `"${text.slice(0, 40)}"不是天数，请写整数`, 'extensionDays');
    return Number.isNaN(days) ? 0 : days;
  }

  #word<T, N>(splitter: Splitter, column: WordColumn<T>, none: N, remarks: Findings, words: Parameters<typeof choicesOf>[0]): T | N {
    const { index } = column;
    if (index < 0 || index >= splitter.count) return none;
    const from = splitter.from[index] as number;
    const to = splitter.to[index] as number;
    if (from === to) return none;
    const value = column.read(splitter.bytes, from, to);
    if (value !== UNKNOWN && value !== MIXED) return value;
    const text = this.#decode(from, to);
    if (text === '') return none;
    const key = `${index} ${text}`;
    if (this.#said.size < 1000 && !this.#said.has(key)) {
      this.#said.add(key);
      const message = `不认识"${text.slice(0, 40)}"，按没有填写处理；可写：${choicesOf(words)}（同样的内容只提示一次）`;
      remarks.add(remark('warning', 'unknown-word', message, this.#rowNumber, column.heading));
    }
    return none;
  }
}

const FIELDS = Object.keys(HEADINGS.cases) as readonly Field[];

const known = (index: number): number | undefined => (index < 0 ? undefined : index);

const hasText = ({ from, to, count }: Splitter, column: number): boolean =>
  column >= 0 && column < count && (to[column] as number) > (from[column] as number);
