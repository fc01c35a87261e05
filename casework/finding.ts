/** One thing that somebody should know about a file of cases. `message` is Chinese: what is wrong and how to mend it. `code` is stable. */
export interface CaseFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly message: string;
  /** 1-based, as Excel shows it; in CSV the n-th record, blank lines counted. */
  readonly row?: number | undefined;
  /** The heading as it stands in the file. */
  readonly column?: string | undefined;
}

export const fault = (code: string, message: string, row?: number, column?: string): CaseFinding => ({
  severity: 'error',
  code,
  message,
  row,
  column,
});
export const remark = (severity: 'warning' | 'note', code: string, message: string, row?: number, column?: string): CaseFinding => ({
  severity,
  code,
  message,
  row,
  column,
});

/** Collects findings in bounded memory: keeps the first `limit`, and of the rest their number. Each one also goes to `listener`. */
export class Findings {
  readonly kept: CaseFinding[] = [];
  readonly #counts = new Map<string, number>();
  readonly #limit: number;
  readonly #listener: ((finding: CaseFinding) => void) | undefined;

  constructor(limit = 200, listener?: (finding: CaseFinding) => void) {
    this.#limit = limit;
    this.#listener = listener;
  }

  add(finding: CaseFinding): void {
    this.#listener?.(finding);
    this.#counts.set(finding.code, (this.#counts.get(finding.code) ?? 0) + 1);
    if (this.kept.length < this.#limit) this.kept.push(finding);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many of each code there were, those not kept included. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** The kept ones, with a closing line when more were only counted. */
  list(): readonly CaseFinding[] {
    const more = this.total - this.kept.length;
    return more > 0 ? [...this.kept, remark('note', 'more', `还有 ${more} 处问题没有一一列出`)] : this.kept;
  }
}
