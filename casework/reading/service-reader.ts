import type { CaseUnit } from '../catalogue.ts';
import { type CaseFinding, type Findings, fault, remark } from '../finding.ts';
import { type FieldOf, headingOf, type TableName } from '../formats/headings.ts';
import type { Limit, Service } from '../formats/service.ts';
import { choicesOf, JOINTS, KINDS, LIMIT_UNITS, lookup, PRESENCES, YES_NO } from '../formats/words.ts';
import { type Day, dayOf, NONE, parseMoment } from '../moment.ts';
import { FileReader, type ReaderOptions, type RowHandler } from './file-reader.ts';
import type { Layout } from './layout.ts';
import { fieldText, type Splitter } from './splitter.ts';

/** Rows of a small table, read as texts. */
abstract class TextRows<T extends TableName> implements RowHandler {
  readonly needed = 1;
  protected readonly findings: Findings;
  readonly #layout: Layout<T>;
  readonly #columns: Readonly<Record<string, { readonly index: number; readonly heading: string } | undefined>>;
  #splitter: Splitter | undefined;
  #faults: CaseFinding[] = [];

  constructor(layout: Layout<T>, findings: Findings) {
    this.#layout = layout;
    this.#columns = layout.mapping.columns;
    this.findings = findings;
  }

  row(splitter: Splitter): readonly CaseFinding[] | undefined {
    this.#splitter = splitter;
    this.#faults = [];
    this.take();
    return this.#faults.length > 0 ? this.#faults : undefined;
  }

  /** Reads the row; to be dropped where `faulty`. */
  protected abstract take(): void;

  end(): readonly CaseFinding[] {
    return [];
  }

  /** Row of the file. */
  protected get place(): number {
    return this.#splitter?.row ?? 0;
  }

  protected get faulty(): boolean {
    return this.#faults.length > 0;
  }

  protected text(field: FieldOf<T>): string {
    const index = this.#columns[field]?.index ?? -1;
    const splitter = this.#splitter;
    if (!splitter || index < 0 || index >= splitter.count) return '';
    return fieldText(splitter.bytes, splitter.from[index] ?? 0, splitter.to[index] ?? 0, this.#layout.start.encoding);
  }

  protected wrong(code: string, message: string, field: FieldOf<T>): undefined {
    const heading = this.#columns[field]?.heading || headingOf(this.#layout.mapping.table, field);
    this.#faults.push(fault(code, message, this.#splitter?.row, heading));
    return undefined;
  }

  protected notice(code: string, message: string, field: FieldOf<T>): undefined {
    const heading = this.#columns[field]?.heading || headingOf(this.#layout.mapping.table, field);
    this.findings.add(remark('warning', code, message, this.#splitter?.row, heading));
    return undefined;
  }

  protected word<V extends string | number | boolean>(field: FieldOf<T>, words: ReadonlyMap<V, readonly string[]>): V | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    return lookup(words)(text) ?? this.notice('unknown-word', `不认识"${text.slice(0, 40)}"，按没有填写处理；可写：${choicesOf(words)}`, field);
  }

  protected number(field: FieldOf<T>): number | undefined {
    const text = this.text(field).replace(/(个?工作日|个?自然日|日|天|个?小时|次|级)$/, '');
    if (text === '') return undefined;
    const value = /^\d{1,5}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return Number.isNaN(value) ? this.wrong('bad-number', `"${text.slice(0, 40)}"不是数字，请只写数字`, field) : value;
  }

  protected day(field: FieldOf<T>): Day | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const moment = parseMoment(text);
    return moment === NONE ? this.wrong('bad-date', `"${text.slice(0, 40)}"不是日期，请写成 2026-03-05 的样子`, field) : dayOf(moment);
  }
}

class ServiceRows extends TextRows<'services'> {
  readonly #visit: (service: Service, row: number) => void;
  readonly #codes = new Set<string>();

  constructor(layout: Layout<'services'>, findings: Findings, visit: (service: Service, row: number) => void) {
    super(layout, findings);
    this.#visit = visit;
  }

  protected take(): void {
    const code = this.#code();
    const unit = this.text('unit') || (this.wrong('no-unit', '没有写单位', 'unit') ?? '');
    const statutory = this.#limit('statutoryAmount', 'statutoryUnit');
    const promised = this.#limit('promisedAmount', 'promisedUnit');
    if (statutory && promised && statutory.unit === promised.unit && promised.amount > statutory.amount)
      this.notice('longer-promise', `承诺时限（${promised.amount}）比法定时限（${statutory.amount}）长，请核对`, 'promisedAmount');
    const [from, to] = [this.day('from'), this.day('to')];
    if (from !== undefined && to !== undefined && to < from) this.wrong('backwards', '失效日期早于生效日期', 'to');
    const service: Service = {
      code,
      name: this.text('name'),
      unit,
      kind: this.word('kind', KINDS) ?? 'promised',
      statutory,
      promised,
      visits: this.number('visits'),
      onlineLevel: this.number('onlineLevel'),
      joint: this.word('joint', JOINTS) ?? 'none',
      fee: this.word('fee', YES_NO),
      presence: this.word('presence', PRESENCES) ?? 'unknown',
      from,
      to,
    };
    if (!this.faulty) this.#visit(service, this.place);
  }

  #code(): string {
    const code = this.text('code').replace(/^'/, '').toUpperCase();
    if (/^\d(\.\d+)?E\+?\d+$/.test(code))
      this.wrong('scientific', `"${code}"是 Excel 把长编码当成数字后的样子，原来的编码已经丢失；请把这一列设为"文本"后重新导出`, 'code');
    else if (code === '') this.wrong('no-code', '没有写实施编码', 'code');
    else if (this.#codes.has(code)) this.wrong('duplicate', `实施编码"${code}"在前面已经有了`, 'code');
    else if (code.length !== 31) this.notice('odd-code', `实施编码"${code.slice(0, 40)}"是 ${code.length} 位，应为 31 位，请核对`, 'code');
    this.#codes.add(code);
    return code;
  }

  #limit(amountField: 'statutoryAmount' | 'promisedAmount', unitField: 'statutoryUnit' | 'promisedUnit'): Limit | undefined {
    const amount = this.number(amountField);
    if (amount === undefined) return undefined;
    const said = this.word(unitField, LIMIT_UNITS);
    const inAmount = /自然日/.test(this.text(amountField)) ? 'calendar days' : /小时/.test(this.text(amountField)) ? 'hours' : 'working days';
    return { amount, unit: said ?? inAmount };
  }
}

/** A reader of a list of services (事项目录). `visit` is told the row of the file too. */
export const serviceReader = (visit: (service: Service, row: number) => void, options: ReaderOptions<'services'> = {}): FileReader<'services'> =>
  new FileReader('services', (layout, findings) => new ServiceRows(layout, findings, visit), options);

class UnitRows extends TextRows<'units'> {
  readonly #visit: (unit: CaseUnit) => void;

  constructor(layout: Layout<'units'>, findings: Findings, visit: (unit: CaseUnit) => void) {
    super(layout, findings);
    this.#visit = visit;
  }

  protected take(): void {
    const id = this.text('id');
    if (id === '') this.wrong('no-unit', '没有写单位', 'id');
    else this.#visit({ id, name: this.text('name'), kind: this.text('kind') });
  }
}

/** A reader of a list of units. */
export const unitReader = (visit: (unit: CaseUnit) => void, options: ReaderOptions<'units'> = {}): FileReader<'units'> =>
  new FileReader('units', (layout, findings) => new UnitRows(layout, findings, visit), options);
