import { type CaseFinding, Findings, fault } from '../finding.ts';
import type { TableName } from '../formats/headings.ts';
import { type Layout, readLayout, START_BYTES } from './layout.ts';
import type { Mapping } from './mapping.ts';
import { type Rejected, rejectedRow } from './rejects.ts';
import { Splitter } from './splitter.ts';

export interface ReaderOptions<T extends TableName> {
  /** From an earlier file of the same source. */
  readonly mapping?: Mapping<T> | undefined;
  /** Findings kept (default 200); all are counted and given to `onFinding`. */
  readonly keep?: number | undefined;
  readonly onFinding?: ((finding: CaseFinding) => void) | undefined;
  /** Every row that does not go in, as it is met; nothing of it is kept. */
  readonly onRejected?: ((rejected: Rejected) => void) | undefined;
}

/** Reads the records of one table once its columns are known. */
export interface RowHandler {
  /** So many cells a row must have. */
  readonly needed: number;
  /** Takes the current record, or says what is wrong with it. */
  row(splitter: Splitter): readonly CaseFinding[] | undefined;
  /** Remarks on the file as a whole. */
  end(): readonly CaseFinding[];
}

/**
 * Reads one CSV file from chunks of bytes, in one pass and bounded memory: `push` every chunk, then `end`. A file that cannot be read at all
 * is `refused`, with the reason among the findings. What a row is, is its handler's business.
 */
export class FileReader<T extends TableName> {
  readonly findings: Findings;
  /** Rows with anything in them below the header. */
  rows = 0;
  good = 0;
  bytesRead = 0;
  layout: Layout<T> | undefined;
  refused = false;
  readonly #table: T;
  readonly #options: ReaderOptions<T>;
  readonly #open: (layout: Layout<T>, findings: Findings) => RowHandler;
  #splitter = new Splitter();
  #handler: RowHandler | undefined;
  #held: Uint8Array[] = [];
  #ended = false;
  /** After a quote that is never closed nobody knows what is content and what is a line end. */
  #stopped = false;
  /** A zero byte has come by: no database keeps one in a text. */
  #zeros = false;

  constructor(table: T, open: (layout: Layout<T>, findings: Findings) => RowHandler, options: ReaderOptions<T> = {}) {
    this.#table = table;
    this.#open = open;
    this.#options = options;
    this.findings = new Findings(options.keep, options.onFinding);
  }

  get rejected(): number {
    return this.rows - this.good;
  }

  /** The next bytes of the file. */
  push(chunk: Uint8Array): void {
    this.bytesRead += chunk.length;
    if (this.refused || this.#stopped || chunk.length === 0) return;
    this.#zeros ||= chunk.includes(0);
    if (this.#handler) this.#run(this.#handler, chunk);
    else {
      this.#held.push(chunk.slice()); // the caller may use its buffer again
      if (this.bytesRead >= START_BYTES) this.#begin(false);
    }
  }

  /** Says that the file has ended. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    if (!this.refused && !this.#handler) this.#begin(true);
    if (this.refused || !this.#handler) return;
    this.#run(this.#handler, undefined);
    if (this.rows === 0) this.findings.add(fault('no-rows', '表是空的：只有表头，没有填写任何一行', this.layout?.headerRow));
    for (const finding of this.#handler.end()) this.findings.add(finding);
  }

  #begin(whole: boolean): void {
    const start = joined(this.#held);
    this.#held = [];
    const layout = readLayout(this.#table, start, whole, this.#options.mapping);
    const findings = 'code' in layout ? [layout] : layout.findings;
    for (const finding of findings) this.findings.add(finding);
    this.refused = findings.some(({ severity }) => severity === 'error');
    if ('code' in layout) return;
    this.layout = layout;
    if (this.refused) return;
    this.#splitter = new Splitter(layout.start.delimiter);
    this.#handler = this.#open(layout, this.findings);
    this.#run(this.#handler, start.subarray(layout.start.mark));
  }

  #run(handler: RowHandler, chunk: Uint8Array | undefined): void {
    const splitter = this.#splitter;
    const headerRow = this.layout?.headerRow ?? 0;
    splitter.feed(chunk);
    while (!this.#stopped && splitter.next()) {
      if (splitter.row <= headerRow || (splitter.fault === undefined && isBlank(splitter))) continue;
      this.rows++;
      this.#stopped = splitter.fault === 'open quote';
      const broken = this.#broken(splitter, handler.needed);
      const faults = broken ? [broken] : handler.row(splitter);
      if (faults === undefined) this.good++;
      else this.#reject(faults);
    }
  }

  #broken(splitter: Splitter, needed: number): CaseFinding | undefined {
    const { fault: found, count, row } = splitter;
    const width = this.layout?.header.length ?? 0;
    if (this.#zeros && hasZero(splitter)) return fault('control', '这一行里有看不见的空字符，不是正常的文字；请从系统重新导出', row);
    if (found === undefined && count === width) return undefined;
    if (found === 'open quote')
      return fault('quote', '从这一行起有英文双引号（"）没有成对，后面的内容无法读取；请补上或删去引号，或者文件没有传完，请重新导出', row);
    if (found === 'quote') return fault('quote', '英文双引号（"）用得不对：内容里的引号要写成两个（""），并把整格用引号括起来', row);
    if (found === 'too many columns') return fault('too-many-columns', '列数太多（超过 500 列），请检查分隔符', row);
    if (count < width && splitter.unended) return fault('truncated', '文件在这一行中间断了：没有传完，请重新导出', row);
    if (count < needed) return fault('short-row', `这一行只有 ${count} 格，表头有 ${width} 列；可能是内容里有换行或缺了逗号`, row);
    for (let i = width; i < count; i++)
      if ((splitter.to[i] ?? 0) > (splitter.from[i] ?? 0))
        return fault('extra-cells', `这一行有 ${count} 格，比表头的 ${width} 列多；内容里有逗号时要用英文双引号括起来`, row);
    return undefined;
  }

  #reject(reasons: readonly CaseFinding[]): void {
    for (const reason of reasons) this.findings.add(reason);
    const { onRejected } = this.#options;
    const { layout } = this;
    if (onRejected && layout) onRejected(rejectedRow(this.#splitter, layout.mapping, layout.start.encoding, reasons));
  }
}

const isBlank = ({ count, from, to }: Splitter): boolean => {
  for (let i = 0; i < count; i++) if (from[i] !== to[i]) return false;
  return true;
};

const hasZero = ({ bytes, from, to, count }: Splitter): boolean => {
  const at = count === 0 ? -1 : bytes.indexOf(0, from[0]);
  return at >= 0 && at < (to[count - 1] ?? 0);
};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
